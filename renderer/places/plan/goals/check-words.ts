import { assertNever } from '../../../../shared/base/assert-never.ts';
import { goalSideLabel } from '../../../../shared/model/goal-entry.ts';
import { type GoalCheck, type GoalCheckKind, goalCheckKinds } from '../../../../shared/planning/goal-checks.ts';
import { countOf } from '../../../kit/format.ts';
import type { PillTone } from '../../../kit/Pill.tsx';

/** A kind of finding over all goals. */
export interface CheckChip {
  readonly kind: GoalCheckKind;
  readonly tone: PillTone;
  readonly text: string;
  /** Why it matters and what to do. */
  readonly about: string;
  readonly goalIds: readonly string[];
}

const tones: Readonly<Record<GoalCheckKind, PillTone>> = {
  'pull-apart': 'bad',
  circle: 'bad',
  'wrong-dates': 'bad',
  'wrong-way': 'bad',
  orphan: 'warn',
  unmeasured: 'plain',
  'no-target': 'plain',
  'one-sided': 'plain',
  'volume-alone': 'warn',
  'no-revenue': 'warn',
};

const abouts: Readonly<Record<GoalCheckKind, string>> = {
  'pull-apart':
    'One goal wants more leads, the other a better share of them. More came in, and a smaller share went on.',
  circle: 'These goals feed each other in a circle. Choose another parent for one of them.',
  'wrong-dates': 'The last day is before the first, or a date is missing. Set the dates again.',
  'wrong-way': 'The target is not better than the starting value, or not a possible percentage. Set another.',
  orphan: 'It feeds no business goal. Choose the goal it feeds, or delete it.',
  unmeasured: 'There is no number for it. Tie it to a metric, or type a value.',
  'no-target': 'It has a number but no target.',
  'one-sided': 'Somebody in Marketing and somebody in Sales should answer for it.',
  'volume-alone': 'Every goal counts how many leads came, none what happened to them. Add one that does.',
  'no-revenue': 'No business goal is about revenue. Add one.',
};

/** What is wrong with the goals, one chip a kind, the gravest first. Owners have words of their own. */
export function checkChips(checks: readonly GoalCheck[]): readonly CheckChip[] {
  const byKind = Map.groupBy(checks, ({ kind }) => kind);
  return goalCheckKinds.flatMap((kind) => {
    const found = byKind.get(kind) ?? [];
    if (found.length === 0 || kind === 'one-sided') return [];
    const goalIds = [...new Set(found.flatMap((check) => check.goalIds))];
    return [{ kind, tone: tones[kind], text: chipText(kind, goalIds.length, found), about: abouts[kind], goalIds }];
  });
}

function chipText(kind: GoalCheckKind, count: number, found: readonly GoalCheck[]): string {
  switch (kind) {
    case 'pull-apart':
      return `${count} pull against each other`;
    case 'circle':
      return `${count} in a circle`;
    case 'wrong-dates':
      return `${count} with wrong dates`;
    case 'wrong-way':
      return countOf(count, 'target the wrong way', 'targets the wrong way');
    case 'orphan':
      return countOf(count, 'orphan');
    case 'unmeasured':
      return `${count} unmeasured`;
    case 'no-target':
      return `${count} without a target`;
    case 'one-sided':
      return `${count} with an owner on one side`;
    case 'volume-alone':
      return `${found.flatMap(({ side }) => (side ? [goalSideLabel(side)] : [])).join(', ')}: volume alone`;
    case 'no-revenue':
      return 'No goal about revenue';
    default:
      return assertNever(kind);
  }
}

/** The word for a finding in a goal's own row. */
export interface CheckFlag {
  readonly kind: GoalCheckKind;
  readonly tone: PillTone;
  readonly text: string;
  readonly about: string;
}

const flags: Readonly<Partial<Record<GoalCheckKind, string>>> = {
  'pull-apart': 'Conflict',
  circle: 'Circle',
  'wrong-dates': 'Wrong dates',
  'wrong-way': 'Wrong way',
  orphan: 'Orphan',
  unmeasured: 'Unmeasured',
  'no-target': 'No target',
};

/** The findings about one goal, the gravest first. */
export function flagsOf(checks: readonly GoalCheck[], goalId: string): readonly CheckFlag[] {
  return goalCheckKinds.flatMap((kind) => {
    const text = flags[kind];
    const isFound = checks.some((check) => check.kind === kind && check.goalIds.includes(goalId));
    return isFound && text !== undefined ? [{ kind, tone: tones[kind], text, about: abouts[kind] }] : [];
  });
}
