import type { MethodInput } from '../../../../../shared/contract/contract.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { waitingFor } from '../../../../../shared/model/signing.ts';
import { wholeSpent } from '../../../../../shared/planning/campaign-actuals.ts';
import { campaignFigures } from '../../../../../shared/planning/campaign-figures.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { campaignForecast, latenessOf } from '../../../../../shared/planning/campaign-readiness.ts';
import { campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { lateLines, stateWords } from '../campaign-words.ts';
import type { Campaigns, CampaignsAnswer } from '../campaigns.ts';
import { gapsWords } from '../spent-words.ts';

/** The list of campaigns as a file. What is not known stays empty. */
export function campaignListFile(
  all: readonly CampaignParts[],
  { signers, today }: Campaigns,
  answer: CampaignsAnswer | null,
): Omit<MethodInput<'list/export'>, 'format'> {
  const rows = all.map((parts) => {
    const { entry } = parts;
    const actuals = answer?.campaigns.find(({ id }) => id === entry.id)?.actuals ?? [];
    const { figures, spent } = campaignFigures(parts, actuals, answer);
    const waiting = waitingFor(entry, signers);
    return [
      campaignName(entry),
      entry.kind,
      stateWords[entry.state].label,
      entry.startsOn,
      entry.launchOn,
      entry.endsOn,
      signers
        .filter((signer) => !waiting.includes(signer))
        .map(functionLabel)
        .join(', '),
      waiting.map(functionLabel).join(', '),
      lateLines(latenessOf(parts, campaignForecast(parts, today), today)).join(', '),
      wholeSpent(spent),
      figures.spent.isAtLeast ? spent.amount : null,
      gapsWords(spent),
      figures.spent.plan,
      ...(['leads', 'mql', 'sal', 'pipeline'] as const).flatMap((key) => [figures[key].actual, figures[key].plan]),
    ];
  });
  const date = (label: string) => ({ label, kind: 'date' as const });
  const number = (label: string) => ({ label, kind: 'number' as const });
  return {
    name: 'campaigns',
    columns: [
      { label: 'Campaign' },
      { label: 'Kind' },
      { label: 'State' },
      date('Starts'),
      date('Launch'),
      date('Ends'),
      { label: 'Accepted by' },
      { label: 'Waits for' },
      { label: 'Late' },
      number('Spent'),
      number('Spent at least'),
      { label: 'Spent leaves out' },
      number('Budget'),
      number('Leads'),
      number('Leads expected'),
      number('MQL'),
      number('MQL expected'),
      number('Accepted by Sales'),
      number('Accepted expected'),
      number('Pipeline created'),
      number('Pipeline expected'),
    ],
    rows,
  };
}
