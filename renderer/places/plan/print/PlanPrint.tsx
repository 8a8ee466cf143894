import { formatLocalDate, parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { goalEntry, goalName, goalSideLabel, goalSigners } from '../../../../shared/model/goal-entry.ts';
import { definitionName, handbookEntry } from '../../../../shared/model/handbook-entry.ts';
import type { Signable } from '../../../../shared/model/signing.ts';
import { campaignFigures } from '../../../../shared/planning/campaign-figures.ts';
import { campaignName } from '../../../../shared/planning/campaign-terms.ts';
import { goalTree, visibleNodes } from '../../../../shared/planning/goal-tree.ts';
import { lastDate, nowWords, paceWords } from '../../../../shared/planning/goal-words.ts';
import { useCollection, useSettings } from '../../../document/index.ts';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../kit/format.ts';
import { Paper, PaperPart } from '../../../kit/print/Paper.tsx';
import { daySpanWords, expectedWords, figureValue, paceWords as planWords } from '../campaigns/campaign-words.ts';
import type { Campaigns, CampaignsAnswer } from '../campaigns/campaigns.ts';
import { sideKey } from '../goals/goal-looks.ts';
import type { Goals } from '../goals/use-goals.ts';
import { fitting, mostLines, ownersWords, plannedCampaigns, signedWords, standingText } from './plan-lines.ts';
import classes from './plan-print.module.css';

interface PlanPrintProps {
  readonly goals: Goals;
  readonly campaigns: Campaigns;
  readonly answer: CampaignsAnswer | null;
}

/** The plan on one page: what both want to reach, what they do for it, what it should bring, and who signed what. */
export function PlanPrint(props: PlanPrintProps) {
  const { goals } = props;
  const { client } = useSettings();
  const basis = goals.asOf === null ? 'No data yet' : `Data to ${formatDate(formatLocalDate(goals.asOf))}`;
  return (
    <Paper title={client === '' ? 'The plan' : `The plan of ${client}`} basis={basis} dense>
      <GoalLines {...props} />
      <CampaignLines {...props} />
      <SignedLines {...props} />
    </Paper>
  );
}

function GoalLines({ goals, campaigns }: PlanPrintProps) {
  const tree = goalTree(goals.goals);
  const nodes = visibleNodes([...tree.tied, ...tree.loose], new Set());
  const { shown, more } = fitting(nodes, mostLines.goals);
  if (nodes.length === 0) return null;
  return (
    <PaperPart title="Goals" about={more}>
      <table className={classes.goals}>
        <thead>
          <tr>
            <th>Goal</th>
            <th>Owners</th>
            <th>Now</th>
            <th>Pace</th>
            <th>Until</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ goal, level }) => {
            const view = goals.views.get(goal.id);
            const now = view && nowWords(view, goals.words);
            const end = goal.to === null ? null : parseLocalDate(goal.to);
            return (
              <tr key={goal.id}>
                <td style={{ paddingLeft: `${(level - 1) * 9}pt` }}>
                  <FunctionMark function={sideKey(goal.side)} size={8} label={goalSideLabel(goal.side)} />{' '}
                  {goalName(goal)}
                </td>
                <td>{ownersWords(campaigns.everyone, goal)}</td>
                <td>{now && standingText(now)}</td>
                <td>{view && paceWords(view, goals.words.currency).text}</td>
                <td>{end === null ? '' : formatDate(lastDate(end))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </PaperPart>
  );
}

function CampaignLines({ campaigns, answer }: PlanPrintProps) {
  const planned = plannedCampaigns(campaigns.all);
  const { shown, more } = fitting(planned, mostLines.campaigns);
  if (planned.length === 0) return null;
  return (
    <PaperPart title="Campaigns" about={more}>
      <table className={classes.campaigns}>
        <thead>
          <tr>
            <th>Campaign</th>
            <th>When</th>
            <th>Owners</th>
            <th>Should bring</th>
            <th>MQL so far</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((parts) => {
            const { entry } = parts;
            const actuals = answer?.campaigns.find(({ id }) => id === entry.id)?.actuals ?? [];
            const { mql } = campaignFigures(parts, actuals, answer).figures;
            const pace = mql.actual === null ? '' : `, ${planWords(mql, campaigns.currency).words}`;
            return (
              <tr key={entry.id}>
                <TwoLines text={campaignName(entry)} />
                <TwoLines text={daySpanWords(entry) || 'no dates yet'} />
                <TwoLines text={ownersWords(campaigns.everyone, entry)} />
                <TwoLines text={expectedWords(entry, campaigns.currency) || 'not said yet'} />
                <TwoLines text={`${figureValue('mql', mql.actual, campaigns.currency)}${pace}`} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </PaperPart>
  );
}

/** A cell that may take a second line, and no third. */
function TwoLines({ text }: { readonly text: string }) {
  return (
    <td>
      <span className={classes.twoLines}>{text}</span>
    </td>
  );
}

/** Stages, campaigns, and the goals that somebody signed: who signed each as it stands. */
function useSigned({ goals, campaigns }: PlanPrintProps) {
  const definitions = useCollection('definitions');
  const lines = useCollection('criteria');
  const signatures = useCollection('signatures');
  const rows: readonly { readonly name: string; readonly entry: Signable; readonly by?: readonly MemberFunction[] }[] =
    [
      ...definitions
        .filter(({ kind }) => kind === 'stage')
        .map((each) => ({ name: definitionName(each), entry: handbookEntry(each, lines, signatures) })),
      ...plannedCampaigns(campaigns.all).map(({ entry }) => ({ name: campaignName(entry), entry })),
      ...goals.goals
        .map((goal) => ({ name: goalName(goal), entry: goalEntry(goal, signatures), by: goalSigners(goal) }))
        .filter(({ entry }) => entry.signatures.length > 0),
    ];
  return rows;
}

function SignedLines(props: PlanPrintProps) {
  const { signers, everyone } = props.campaigns;
  const rows = useSigned(props);
  const { shown, more } = fitting(rows, mostLines.signed);
  if (rows.length === 0) return null;
  return (
    <PaperPart title="Signed" about={more}>
      <table className={classes.signed}>
        <thead>
          <tr>
            <th>What</th>
            {signers.map((signer) => (
              <th key={signer}>
                <FunctionMark function={signer} size={8} /> {functionLabel(signer)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, entry, by = signers }) => (
            <tr key={`${entry.root} ${entry.id}`}>
              <td>
                {name}, version {entry.version}
              </td>
              {signers.map((signer) => (
                <td key={signer}>{by.includes(signer) && signedWords(everyone, entry, signer)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPart>
  );
}
