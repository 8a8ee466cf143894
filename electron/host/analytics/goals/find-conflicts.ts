import { formatLocalDate, type LocalDay } from '../../../../shared/calendar/local-day.ts';
import type { Period } from '../../../../shared/calendar/periods.ts';
import type { GoalConflict, GoalQuestion } from '../../../../shared/contract/goals.ts';
import { ProblemError } from '../../../../shared/contract/problem.ts';
import { doPullApart, type GoalPair, pairsThatCouldConflict } from '../../../../shared/planning/goal-conflict.ts';
import { rejectionReasonsReader } from '../metrics/rejection-reasons.ts';
import { type GoalReader, type GoalScope, goalReader } from './goal-scope.ts';

const fortnight = 14;
/** What is new, and what it is set beside: twice as long, half of it at least. */
const laterDays = 6 * fortnight;
const earlierDays = 12 * fortnight;

interface Stretches {
  readonly earlier: Period;
  readonly later: Period;
}

/** The pairs of goals of which the volume rose and the share fell over the last twelve weeks, with their numbers. */
export async function findConflicts(
  goals: GoalScope,
  questions: readonly GoalQuestion[],
  dataFrom: LocalDay,
): Promise<GoalConflict[]> {
  const stretches = stretchesOf(goals.asOf, dataFrom);
  if (stretches === null) return [];
  const conflicts: GoalConflict[] = [];
  for (const pair of pairsThatCouldConflict(questions).filter((each) => isCurrent(each, stretches))) {
    const conflict = await readConflict(goals, pair, stretches);
    if (conflict && doPullApart(conflict, goals.scope.settings.greySample)) conflicts.push(conflict);
  }
  return conflicts;
}

function stretchesOf(asOf: LocalDay, dataFrom: LocalDay): Stretches | null {
  const later = { from: asOf + 1 - laterDays, to: asOf + 1 };
  const fortnights = Math.floor((later.from - Math.max(dataFrom, later.from - earlierDays)) / fortnight);
  if (fortnights * fortnight < laterDays) return null;
  return { earlier: { from: later.from - fortnights * fortnight, to: later.from }, later };
}

/** Goals that were over before the later stretch began are history. */
function isCurrent({ volume, share }: GoalPair, { later }: Stretches): boolean {
  const from = formatLocalDate(later.from);
  return [volume, share].every(({ to }) => to !== null && to > from);
}

async function readConflict(goals: GoalScope, pair: GoalPair, stretches: Stretches): Promise<GoalConflict | null> {
  try {
    const [volume, share] = [await goalReader(goals, pair.volume), await goalReader(goals, pair.share)];
    const earlier = await readStretch(volume, share, stretches.earlier);
    const later = await readStretch(volume, share, stretches.later);
    if (!earlier || !later) return null;
    const reason = pair.share.metric === 'mql_to_sal' ? await grownReason(goals, stretches) : null;
    return { volumeId: pair.volume.id, shareId: pair.share.id, earlier, later, reason };
  } catch (error) {
    // A goal that can't be measured says so in its own row.
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

async function readStretch(
  volume: GoalReader,
  share: GoalReader,
  period: Period,
): Promise<GoalConflict['earlier'] | null> {
  const many = (await volume(period)).figure?.value ?? null;
  const { figure, isYoung } = await share(period);
  if (many === null || isYoung || !figure?.interval) return null;
  return {
    from: formatLocalDate(period.from),
    to: formatLocalDate(period.to),
    volume: (many * fortnight) / (period.to - period.from),
    part: figure.numerator ?? 0,
    whole: figure.denominator ?? 0,
  };
}

/** The reason whose share of all refusals grew most; refusals without a reason say nothing. */
async function grownReason({ scope, asOf }: GoalScope, { earlier, later }: Stretches): Promise<GoalConflict['reason']> {
  const read = rejectionReasonsReader(scope);
  const reasons = async (period: Period) => (await read({ period, asOf })).whole.rejection_reasons?.items ?? [];
  const before = new Map((await reasons(earlier)).map(({ key, value }) => [key, value ?? 0]));
  const grown = (await reasons(later))
    .filter(({ key }) => key !== '')
    .map((item) => ({ item, growth: (item.value ?? 0) - (before.get(item.key) ?? 0) }))
    .toSorted((one, other) => other.growth - one.growth)[0];
  if (!grown || grown.growth <= 0) return null;
  return { text: grown.item.key, count: grown.item.numerator ?? 0, of: grown.item.denominator ?? 0 };
}
