import { launchPhases } from '../../../../../shared/model/campaign.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { moveToPhase, moveToState } from '../../../../../shared/planning/campaign-changes.ts';
import type { CampaignParts } from '../../../../../shared/planning/campaign-parts.ts';
import { type OpenThings, openThings } from '../../../../../shared/planning/campaign-readiness.ts';
import { type CampaignEntry, campaignName } from '../../../../../shared/planning/campaign-terms.ts';
import { runChange } from '../../../../document/index.ts';
import { andList } from '../../../../kit/signing/sign-words.ts';
import { showToast } from '../../../../kit/toast.tsx';
import { type CampaignState, type LaunchPhase, phaseWords, stateWords } from '../campaign-words.ts';
import type { Campaigns } from '../campaigns.ts';

/** Where a campaign is taken: a launch to a phase, any of them to a state. */
export type Step = { readonly phase: LaunchPhase } | { readonly state: CampaignState };

/** Takes a campaign on; where it begins by that and something is open, says what, with the way back. */
export function moveOn(
  parts: CampaignParts,
  { signers, people }: Pick<Campaigns, 'signers' | 'people'>,
  to: Step,
): void {
  const { entry } = parts;
  runChange('phase' in to ? moveToPhase(entry, to.phase) : moveToState(entry, to.state));
  const open = beginsBy(entry, to) ? openThings(parts, signers, people) : null;
  if (open === null) return;
  const where = 'phase' in to ? phaseWords[to.phase] : stateWords[to.state].label;
  showToast({
    text: `${campaignName(entry)} is at “${where}”. Still open: ${openWords(open)}.`,
    canUndo: true,
  });
}

/** Whether a campaign that was being prepared begins with a step. */
export function beginsBy(entry: Pick<CampaignEntry, 'phase' | 'state'>, to: Step): boolean {
  if (entry.state === 'running' || entry.state === 'done') return false;
  if ('state' in to) return to.state === 'running';
  const launch = launchPhases.indexOf('launch');
  return to.phase === 'launch' || (to.phase === 'run' && launchPhases.indexOf(entry.phase) < launch);
}

/** "no days, Sales has not accepted it, 4 of 6 checks done, nobody from Sales in the team". */
export function openWords({ hasDays, waiting, checks, missing }: OpenThings): string {
  const who = andList(waiting.map(functionLabel));
  return [
    hasDays ? '' : 'it has no days',
    waiting.length === 0 ? '' : `${who} ${waiting.length === 1 ? 'has' : 'have'} not accepted it`,
    checks === null
      ? 'no checklist'
      : checks.done < checks.total
        ? `${checks.done} of ${checks.total} checks done`
        : '',
    missing.length === 0 ? '' : `nobody from ${andList(missing.map(functionLabel))} in the team`,
  ]
    .filter(Boolean)
    .join(', ');
}
