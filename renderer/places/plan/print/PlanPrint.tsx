import type { ReactNode } from 'react';
import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { goalEntry, goalName, goalSideLabel, goalSigners } from '../../../../shared/model/goal-entry.ts';
import { definitionName, handbookEntry } from '../../../../shared/model/handbook-entry.ts';
import { type Signable, versionInForce } from '../../../../shared/model/signing.ts';
import { campaignFigures } from '../../../../shared/planning/campaign-figures.ts';
import { campaignName } from '../../../../shared/planning/campaign-terms.ts';
import { type FiscalPart, goalsWithin, periodWords } from '../../../../shared/planning/goal-periods.ts';
import { goalTree, visibleNodes } from '../../../../shared/planning/goal-tree.ts';
import { nowWords, paceWords } from '../../../../shared/planning/goal-words.ts';
import { useCollection, useSettings } from '../../../document/index.ts';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../kit/format.ts';
import { Paper, PaperPart } from '../../../kit/print/Paper.tsx';
import { daySpanWords, expectedWords, figureValue, paceWords as planWords } from '../campaigns/campaign-words.ts';
import type { Campaigns, CampaignsAnswer } from '../campaigns/campaigns.ts';
import { sideKey } from '../goals/goal-looks.ts';
import type { Goals } from '../goals/use-goals.ts';
import {
  campaignOwners,
  fitting,
  linesOfParts,
  linesOfRow,
  ownersWords,
  type PlanPartName,
  type PrintedCell,
  plannedCampaigns,
  printedName,
  signedWords,
  standingText,
} from './plan-lines.ts';
import classes from './plan-print.module.css';

interface PlanPrintProps {
  readonly goals: Goals;
  /** The goals of which days are printed. */
  readonly period: FiscalPart;
  readonly campaigns: Campaigns;
  readonly answer: CampaignsAnswer | null;
}

/** The plan on one page: what both want to reach, what they do for it, what it should bring, and who signed what. */
export function PlanPrint(props: PlanPrintProps) {
  const { goals, period } = props;
  const { client, fiscalYearStart } = useSettings();
  const parts = {
    goals: goalRows(props, fiscalYearStart),
    campaigns: campaignRows(props),
    signed: useSignedRows(props),
  };
  const most = linesOfParts({
    goals: sumOfLines(parts.goals),
    campaigns: sumOfLines(parts.campaigns),
    signed: sumOfLines(parts.signed),
  });
  const basis = goals.asOf === null ? 'No data yet' : `Data to ${formatDate(formatLocalDate(goals.asOf))}`;
  return (
    <Paper title={client === '' ? 'The plan' : `The plan of ${client}`} basis={basis} dense>
      <Part
        title={`Goals, ${period.label}`}
        name="goals"
        heads={headsOf(['Goal', 'Owners', 'Now', 'Pace', 'For'])}
        rows={parts.goals}
        most={most}
      />
      <Part
        title="Campaigns"
        name="campaigns"
        heads={headsOf(['Campaign', 'When', 'Owners', 'Should bring', 'MQL so far'])}
        rows={parts.campaigns}
        most={most}
      />
      <Part
        title="Signed"
        name="signed"
        heads={[
          ...headsOf(['What']),
          ...props.campaigns.signers.map((signer) => ({
            words: functionLabel(signer),
            mark: <FunctionMark function={signer} size={8} />,
          })),
        ]}
        rows={parts.signed}
        most={most}
      />
    </Paper>
  );
}

/** A row as it is printed: its texts, and what stands before the first of them. */
interface PrintedRow {
  readonly key: string;
  readonly cells: readonly PrintedCell[];
  readonly level?: number;
  readonly mark?: ReactNode;
}

interface PrintedHead {
  readonly words: string;
  readonly mark?: ReactNode;
}

const headsOf = (heads: readonly string[]): readonly PrintedHead[] => heads.map((words) => ({ words }));

interface PartProps {
  readonly title: string;
  readonly name: PlanPartName;
  readonly heads: readonly PrintedHead[];
  readonly rows: readonly PrintedRow[];
  readonly most: Readonly<Record<PlanPartName, number>>;
}

/** A part of the plan as a table: as many rows as the page has lines for. */
function Part({ title, name, heads, rows, most }: PartProps) {
  const { shown, more } = fitting(rows, most[name], ({ cells }) => linesOfRow(cells));
  if (rows.length === 0) return null;
  return (
    <PaperPart title={title} about={more}>
      <table className={classes[name]}>
        <thead>
          <tr>
            {heads.map(({ words, mark }) => (
              <th key={words}>
                {mark} {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells, level = 1, mark }) => (
            <tr key={key}>
              {cells.map(([text], index) => (
                <td
                  key={heads[index]?.words}
                  {...(index === 0 ? { style: { paddingLeft: `${(level - 1) * 9}pt` } } : {})}
                >
                  {index === 0 && mark} {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPart>
  );
}

const sumOfLines = (rows: readonly PrintedRow[]) => rows.reduce((sum, { cells }) => sum + linesOfRow(cells), 0);

function goalRows({ goals, period, campaigns }: PlanPrintProps, startMonth: number): readonly PrintedRow[] {
  const tree = goalTree(goalsWithin(goals.goals, period));
  return visibleNodes([...tree.tied, ...tree.loose], new Set()).map(({ goal, level }) => {
    const view = goals.views.get(goal.id);
    const now = view && nowWords(view, goals.words);
    return {
      key: goal.id,
      level,
      mark: <FunctionMark function={sideKey(goal.side)} size={8} label={goalSideLabel(goal.side)} />,
      cells: [
        [printedName(goalName(goal)), 40 - 3 * level],
        [ownersWords(campaigns.everyone, goal), 28],
        [now ? standingText(now, { isTyped: view.source === 'typed' }) : '', 20],
        [view ? paceWords(view, goals.words.currency).text : '', 18],
        [periodWords(goal, startMonth) ?? '', 11],
      ],
    };
  });
}

function campaignRows({ campaigns, period, answer }: PlanPrintProps): readonly PrintedRow[] {
  return plannedCampaigns(campaigns.all, period).map((parts) => {
    const { entry } = parts;
    const actuals = answer?.campaigns.find(({ id }) => id === entry.id)?.actuals ?? [];
    const { mql } = campaignFigures(parts, actuals, answer).figures;
    const pace = mql.actual === null ? '' : `, ${planWords(mql, campaigns.currency).words}`;
    return {
      key: entry.id,
      cells: [
        [printedName(campaignName(entry)), 23],
        [`${daySpanWords(entry) || 'no dates yet'}${entry.state === 'done' ? ', look back' : ''}`, 24],
        [campaignOwners(campaigns.everyone, parts), 26],
        [expectedWords(entry, campaigns.currency) || 'not said yet', 24],
        [`${figureValue('mql', mql.actual, campaigns.currency)}${pace}`, 17],
      ],
    };
  });
}

/** The version that is signed, and the one in force where that is an earlier one. */
function versionText(entry: Signable, signers: readonly MemberFunction[]): string {
  const inForce = versionInForce(entry, signers)?.version ?? null;
  const own = `version ${entry.version}`;
  return inForce === null || inForce === entry.version ? own : `${own}, a draft; version ${inForce} is in force`;
}

/** Stages, campaigns, and the goals that somebody signed: who signed each as it stands. */
function useSignedRows({ goals, period, campaigns }: PlanPrintProps): readonly PrintedRow[] {
  const definitions = useCollection('definitions');
  const lines = useCollection('criteria');
  const signatures = useCollection('signatures');
  const { signers, everyone } = campaigns;
  const signed: readonly {
    readonly name: string;
    readonly entry: Signable;
    readonly by?: readonly MemberFunction[];
  }[] = [
    ...definitions
      .filter(({ kind }) => kind === 'stage')
      .map((each) => ({ name: definitionName(each), entry: handbookEntry(each, lines, signatures) })),
    ...plannedCampaigns(campaigns.all, period).map(({ entry }) => ({ name: campaignName(entry), entry })),
    ...goalsWithin(goals.goals, period)
      .map((goal) => ({ name: goalName(goal), entry: goalEntry(goal, signatures), by: goalSigners(goal) }))
      .filter(({ entry }) => entry.signatures.length > 0),
  ];
  return signed.map(({ name, entry, by = signers }) => ({
    key: `${entry.root} ${entry.id}`,
    cells: [
      [`${printedName(name)}, ${versionText(entry, by)}`, 44],
      ...signers.map((signer): PrintedCell => [by.includes(signer) ? signedWords(everyone, entry, signer) : '', 23]),
    ],
  }));
}
