import type { GoalConflict } from '../contract/goals.ts';
import type { Entity } from '../model/entities.ts';
import type { GoalSide } from '../model/goal.ts';
import { goalMetric, isRevenue, isVolumeAlone } from './goal-metrics.ts';
import { goalPeriod, goalSource, isLessBetter } from './goal-standing.ts';
import { circledGoals } from './goal-tree.ts';
import { isUsable } from './pace.ts';

type Goal = Entity<'goals'>;

/** What can be wrong with goals, the gravest first. */
export const goalCheckKinds = [
  'pull-apart',
  'circle',
  'wrong-dates',
  'wrong-way',
  'orphan',
  'unmeasured',
  'no-target',
  'one-sided',
  'volume-alone',
  'no-revenue',
] as const;
export type GoalCheckKind = (typeof goalCheckKinds)[number];

/** One finding: which goals it is about, none for one about all of them. */
export interface GoalCheck {
  readonly kind: GoalCheckKind;
  readonly goalIds: readonly string[];
  readonly conflict?: GoalConflict;
  /** Whose scorecard it is, for `volume-alone`. */
  readonly side?: GoalSide;
}

export interface CheckContext {
  /** Ids of the people who are still there: whoever left owns nothing. */
  readonly people: ReadonlySet<string>;
  readonly conflicts: readonly GoalConflict[];
}

/** What is wrong with the goals as they stand. */
export function checkGoals(goals: readonly Goal[], { people, conflicts }: CheckContext): readonly GoalCheck[] {
  const ids = new Set(goals.map(({ id }) => id));
  const circled = circledGoals(goals);
  const each = (kind: GoalCheckKind, isFound: (goal: Goal) => boolean): readonly GoalCheck[] =>
    goals.filter(isFound).map(({ id }) => ({ kind, goalIds: [id] }));
  const found = [
    ...conflicts
      .filter(({ volumeId, shareId }) => ids.has(volumeId) && ids.has(shareId))
      .map(
        (conflict): GoalCheck => ({
          kind: 'pull-apart',
          goalIds: [conflict.volumeId, conflict.shareId],
          conflict,
        }),
      ),
    ...each('circle', ({ id }) => circled.has(id)),
    ...each('wrong-dates', hasWrongDates),
    ...each('wrong-way', goesWrongWay),
    ...each('orphan', (goal) => isOrphan(goal, ids)),
    ...each('unmeasured', (goal) => goalSource(goal) === 'none'),
    ...each('no-target', (goal) => goal.kind !== 'milestone' && goalSource(goal) !== 'none' && goal.target === null),
    ...each('one-sided', (goal) => isTeamGoal(goal) && !isOwnedByBoth(goal, people)),
    ...volumeAlone(goals),
    ...noRevenue(goals),
  ];
  return found;
}

/** Those of goals together, which hold for the goals they were found among and not for some of them. */
const togetherKinds: readonly GoalCheckKind[] = ['volume-alone', 'no-revenue'];

/** What is wrong with the goals that are shown: what was found of each, and what these are together. */
export function checksOfShown(all: readonly GoalCheck[], shown: readonly Goal[]): readonly GoalCheck[] {
  const ids = new Set(shown.map(({ id }) => id));
  const own = all.filter(({ kind, goalIds }) => !togetherKinds.includes(kind) && goalIds.some((id) => ids.has(id)));
  return [...own, ...volumeAlone(shown), ...noRevenue(shown)];
}

/** Goals that both sides have to hold: all but the business' own. */
export function isTeamGoal({ side }: Pick<Goal, 'side'>): boolean {
  return side !== 'business';
}

type Owners = Pick<Goal, 'marketingOwner' | 'salesOwner' | 'telequalificationOwner'>;

/**
 * Whether somebody on each side answers for it. The side that sells is Sales, or Telequalification, which works the
 * leads for it.
 */
export function isOwnedByBoth(goal: Owners, people: ReadonlySet<string>): boolean {
  const has = (owner: string | null) => owner !== null && people.has(owner);
  return has(goal.marketingOwner) && (has(goal.salesOwner) || has(goal.telequalificationOwner));
}

function isOrphan({ side, parentId }: Goal, ids: ReadonlySet<string>): boolean {
  return side !== 'business' && (parentId === null || !ids.has(parentId));
}

/** What a goal lacks to be signed: dates that a calendar has, the first before the last. */
export function missingOfGoal(goal: Goal): readonly string[] {
  return hasWrongDates(goal) ? ['which days it is for'] : [];
}

/** Ends before it starts, has a date that no calendar has, or lasts longer than anyone plans. */
function hasWrongDates(goal: Goal): boolean {
  if (goal.from === null || goal.to === null) return false;
  const period = goalPeriod(goal);
  return period === null || !isUsable(period);
}

/** A target that would be a step back from the baseline, or one of a share that can't be. */
function goesWrongWay(goal: Goal): boolean {
  const { metric, kind, target, baseline, unit } = goal;
  if (target === null || kind === 'milestone') return false;
  if (unit === 'ratio' && metric !== 'lead_velocity_rate' && (target < 0 || target > 1)) return true;
  if (target < 0 && metric !== 'lead_velocity_rate') return true;
  if (kind !== 'reduce' || baseline === null) return false;
  if (metric === null) return target >= baseline;
  return isLessBetter(goal) ? target >= baseline : target <= baseline;
}

const functionSides: readonly GoalSide[] = ['marketing', 'telequalification'];

/** A function whose measured goals all say how many came, and none what became of them. */
function volumeAlone(goals: readonly Goal[]): readonly GoalCheck[] {
  return functionSides.flatMap((side): readonly GoalCheck[] => {
    const own = goals.filter((goal) => goal.side === side && goalMetric(goal.metric) !== null);
    if (own.length === 0 || !own.every(isVolumeAlone)) return [];
    return [{ kind: 'volume-alone', goalIds: own.map(({ id }) => id), side }];
  });
}

/** Revenue is what all of it is for: some goal of the business should be about it. */
function noRevenue(goals: readonly Goal[]): readonly GoalCheck[] {
  const own = goals.filter(({ side }) => side === 'business');
  if (
    goals.length === 0 ||
    own.some((goal) => isRevenue(goal) || (goalSource(goal) === 'typed' && goal.unit === 'money'))
  ) {
    return [];
  }
  return [{ kind: 'no-revenue', goalIds: own.map(({ id }) => id) }];
}
