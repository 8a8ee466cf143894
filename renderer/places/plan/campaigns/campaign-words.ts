import { parseLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { exactMoneyWords, moneyWords, notAvailable, numberWords } from '../../../../shared/metrics/words.ts';
import type { campaignStates, launchPhases } from '../../../../shared/model/campaign.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import type { CampaignFigure, CampaignFigureKey } from '../../../../shared/planning/campaign-figures.ts';
import type { Lateness } from '../../../../shared/planning/campaign-readiness.ts';
import type { CampaignEntry } from '../../../../shared/planning/campaign-terms.ts';
import { countOf, formatDate, formatWeekday } from '../../../kit/format.ts';
import type { PillTone } from '../../../kit/Pill.tsx';
import { andList } from '../../../kit/signing/sign-words.ts';

export type CampaignState = (typeof campaignStates)[number];
export type LaunchPhase = (typeof launchPhases)[number];

interface StateWords {
  readonly label: string;
  readonly tone: PillTone;
}

export const stateWords: Readonly<Record<CampaignState, StateWords>> = {
  running: { label: 'Running', tone: 'good' },
  ready: { label: 'Getting ready', tone: 'accent' },
  planning: { label: 'Planning', tone: 'neutral' },
  idea: { label: 'Idea', tone: 'plain' },
  done: { label: 'Done', tone: 'neutral' },
  stopped: { label: 'Stopped', tone: 'plain' },
};

/** The order in which a list shows the states. */
export const stateOrder = Object.keys(stateWords) as readonly CampaignState[];

export const phaseWords: Readonly<Record<LaunchPhase, string>> = {
  plan: 'Plan',
  ready: 'Get ready',
  launch: 'Launch',
  run: 'Run',
  retro: 'Look back',
};

/** Whether people speak of a launch's phase rather than of its state. */
export function isPhased({ kind, state }: Pick<CampaignEntry, 'kind' | 'state'>): boolean {
  return kind === 'launch' && state !== 'stopped' && state !== 'idea';
}

/** The state of a campaign, of a launch its phase: "Getting ready", "Look back". */
export function standsAt(entry: CampaignEntry): string {
  return isPhased(entry) ? phaseWords[entry.phase] : stateWords[entry.state].label;
}

/** "Launch, 21 days to Tue 7 Jul". */
export function whenWords(entry: CampaignEntry, today: number): string {
  const { kind, state, startsOn, launchOn, endsOn } = entry;
  if (kind === 'launch' && launchOn !== null && (state !== 'done' || endsOn === null)) {
    return launchWords(launchOn, today);
  }
  if (startsOn === null && endsOn === null) return 'No dates yet';
  if (startsOn === null) return `until ${formatDate(endsOn ?? '')}`;
  return endsOn === null ? `from ${formatDate(startsOn)}` : `${formatDate(startsOn)} to ${formatDate(endsOn)}`;
}

/**
 * Up to when is counted what came of a campaign: "27 Nov, 61 days after its end". What it began goes on after it, so a
 * campaign that is over counts on, and says so.
 */
export function countedTo({ endsOn }: Pick<CampaignEntry, 'endsOn'>, asOf: string): string {
  const [end, to] = [parseLocalDate(endsOn ?? ''), parseLocalDate(asOf)];
  const shown = formatDate(asOf);
  return end === null || to === null || to <= end ? shown : `${shown}, ${countOf(to - end, 'day')} after its end`;
}

/** "21 days to launch on Tue 7 Jul", "launches today", "launched on Tue 7 Jul". */
export function launchWords(launchOn: string, today: number): string {
  const day = parseLocalDate(launchOn);
  if (day === null) return 'launch day not known';
  if (day === today) return 'launches today';
  if (day < today) return `launched on ${formatWeekday(launchOn)}`;
  return `${countOf(day - today, 'day')} to launch on ${formatWeekday(launchOn)}`;
}

/** "launch moves by 3 days", "1 task behind, 2 checks late": the worst first; empty where nothing is late. */
export function lateLines({ checks, tasks, slip }: Lateness): readonly string[] {
  const rest = [
    tasks > 0 ? `${countOf(tasks, 'task')} behind` : '',
    checks > 0 ? `${countOf(checks, 'check')} late` : '',
  ].filter(Boolean);
  return [slip > 0 ? `launch moves by ${countOf(slip, 'day')}` : '', rest.join(', ')].filter(Boolean);
}

export const figureNames: Readonly<Record<CampaignFigureKey, string>> = {
  spent: 'Spent',
  leads: 'Leads',
  mql: 'MQL',
  sal: 'Accepted by Sales',
  pipeline: 'Pipeline created',
};

const isMoney = (key: CampaignFigureKey) => key === 'spent' || key === 'pipeline';

/** A value of a figure as it is read: `$31,400`, `$1.2M` for pipeline, `96`. */
export function figureValue(key: CampaignFigureKey, value: number | null, currency: string): string {
  if (value === null) return notAvailable;
  if (key === 'spent') return exactMoneyWords(Math.round(value), currency);
  return key === 'pipeline' ? moneyWords(value, currency) : numberWords(value);
}

/** Money as short as it is shown: 244,600 as 245,000. */
function asShown(value: number): number {
  const step = value >= 999_995_000 ? 1e7 : value >= 995_000 ? 1e4 : value >= 10_000 ? 1e3 : 1;
  return Math.round(value / step) * step;
}

/** What a figure comes to as it is read: `at least $14,200` where not all of it is known. */
export function figureAmount(
  { key, actual, isAtLeast }: Pick<CampaignFigure, 'key' | 'actual' | 'isAtLeast'>,
  currency: string,
): string {
  return `${isAtLeast ? 'at least ' : ''}${figureValue(key, actual, currency)}`;
}

/** How a figure stands to its plan to date: the words, and whether that is good. Spending more is neither. */
export function paceWords(
  { key, pace, plan, actual, judged, isAtLeast }: CampaignFigure,
  currency: string,
): { readonly words: string; readonly tone: 'good' | 'bad' | 'plain' } {
  const { standing, ahead } = pace;
  if (actual === null) return { words: 'not known', tone: 'plain' };
  if (plan === null) return { words: 'no plan to compare with', tone: 'plain' };
  if (isAtLeast && ahead === null) return { words: 'known in part', tone: 'plain' };
  if (standing === 'unknown' || ahead === null) return { words: 'no dates to compare by', tone: 'plain' };
  if (standing === 'early') return { words: 'too early to tell', tone: 'plain' };
  const isOver = pace.toDate === plan;
  // What is read beside each other adds up: from the numbers as they are shown.
  const amount = Math.abs(Math.round(isOver && key === 'pipeline' ? asShown(judged ?? actual) - asShown(plan) : ahead));
  const size = isMoney(key) ? moneyWords(amount, currency) : numberWords(amount);
  if (key === 'spent')
    return {
      words: `${isAtLeast ? 'at least ' : ''}${size} ${ahead > 0 ? 'over' : 'under'} plan to date`,
      tone: 'plain',
    };
  // Where leads came in after the end, the verdict is about fewer than are shown beside it, and says so.
  const by = judged === actual ? '' : key === 'leads' ? ' in its own days' : ' by the leads of its own days';
  if (amount === 0) return { words: `on plan${by}`, tone: 'good' };
  if (ahead > 0) return { words: `${size} ahead of plan${by}`, tone: 'good' };
  return {
    words: `${size} ${isOver ? 'short of' : 'behind'} plan${by}`,
    tone: standing === 'behind' ? 'bad' : 'plain',
  };
}

/** "20 of them after its end"; empty while it runs, n/a where that isn't known. */
export function afterEndWords(
  key: CampaignFigureKey,
  {
    isOver,
    afterEnd,
    currency,
  }: { readonly isOver: boolean; readonly afterEnd: number | null; readonly currency: string },
): string {
  if (!isOver) return '';
  if (afterEnd === 0) return 'none after its end';
  const of = key === 'pipeline' ? 'of it' : 'of them';
  return `${figureValue(key, afterEnd, currency)} ${of} after its end`;
}

/** "Nobody from Sales is in the team yet." */
export function missingWords(missing: readonly MemberFunction[]): string {
  return `Nobody from ${andList(missing.map(functionLabel))} is in the team yet. A launch needs both sides from the start.`;
}

/** What is wrong with the days of a campaign; null if nothing is. */
export function daysProblem({ startsOn, launchOn, endsOn, gateOn }: CampaignEntry): string | null {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return 'The end is before the start, so nothing is due yet.';
  if (launchOn !== null && endsOn !== null && endsOn < launchOn) return 'It ends before its launch.';
  if (launchOn !== null && startsOn !== null && launchOn < startsOn) return 'It launches before it begins.';
  if (gateOn !== null && launchOn !== null && gateOn > launchOn) return 'The gate is after the launch.';
  return null;
}

/** What can't be right of what is expected of a campaign and of what it may cost; null if all of it can. */
export function expectedProblem(
  { expectedLeads: leads, expectedMql: mql, expectedSal: sal, expectedPipeline: pipeline }: CampaignEntry,
  budget: number | null,
): string | null {
  const isMore = (one: number | null, other: number | null) => one !== null && other !== null && one > other;
  if (isMore(mql, leads)) return 'More MQL than leads are expected: each MQL is one of the leads.';
  if (isMore(sal, mql)) return 'More accepted than MQL are expected: each accepted lead is one of the MQL.';
  if (isMore(sal, leads)) return 'More accepted than leads are expected: each accepted lead is one of the leads.';
  if (isMore(budget, pipeline)) return 'Its budget is more than the pipeline that it should bring.';
  return null;
}

/** "1 Jun to 31 Jul, launch on Tue 7 Jul"; empty without any days. */
export function daySpanWords({ kind, startsOn, launchOn, endsOn }: CampaignEntry): string {
  const run = [
    startsOn === null ? '' : `${endsOn === null ? 'from ' : ''}${formatDate(startsOn)}`,
    endsOn === null ? '' : `${startsOn === null ? 'until' : 'to'} ${formatDate(endsOn)}`,
  ]
    .filter(Boolean)
    .join(' ');
  const launch = kind === 'launch' && launchOn !== null ? `launch on ${formatWeekday(launchOn)}` : '';
  return [run, launch].filter(Boolean).join(', ');
}

type ExpectedField = Extract<keyof CampaignEntry, `expected${string}`>;

interface Expected {
  readonly field: ExpectedField;
  readonly label: string;
  readonly isMoney: boolean;
}

/** What can be expected of a campaign, in the order of the funnel. */
export const expectedOrder: readonly Expected[] = [
  { field: 'expectedLeads', label: 'Leads', isMoney: false },
  { field: 'expectedMql', label: 'MQL', isMoney: false },
  { field: 'expectedSal', label: 'Accepted', isMoney: false },
  { field: 'expectedOpportunities', label: 'Opportunities', isMoney: false },
  { field: 'expectedPipeline', label: 'Pipeline', isMoney: true },
  { field: 'expectedRevenue', label: 'Revenue', isMoney: true },
];

/** A label as it reads inside a sentence: "leads", but "MQL". */
export function insideSentence(label: string): string {
  return label === 'MQL' ? label : label.toLowerCase();
}

const headlines: readonly ExpectedField[] = ['expectedMql', 'expectedSal', 'expectedPipeline'];

/**
 * "78 MQL, 55 accepted, $1.2M pipeline"; all that is expected where `isFull` or none of these three is; empty
 * where nothing is.
 */
export function expectedWords(entry: CampaignEntry, currency: string, isFull = false): string {
  const hasHeadline = headlines.some((field) => entry[field] !== null);
  const shown = expectedOrder.filter(({ field }) => isFull || !hasHeadline || headlines.includes(field));
  const words = shown.flatMap(({ field, label, isMoney: money }) => {
    const value = entry[field];
    if (value === null) return [];
    return [`${money ? moneyWords(value, currency) : numberWords(value)} ${insideSentence(label)}`];
  });
  return words.join(', ');
}
