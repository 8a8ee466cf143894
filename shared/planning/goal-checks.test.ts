import { describe, expect, it } from 'vitest';
import type { GoalConflict } from '../contract/goals.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { checkGoals, checksOfShown, type GoalCheckKind, isOwnedByBoth, missingOfGoal } from './goal-checks.ts';

const goal = (id: string, fields: Partial<EntityInput<'goals'>> = {}) => roots.goals.parse({ id, ...fields });
const people = new Set(['maren', 'daniel', 'sofia']);
const both = { marketingOwner: 'maren', salesOwner: 'daniel' };
const revenue = goal('revenue', { side: 'business', metric: 'won_revenue', target: 1 });
const fine = (id: string, fields: Partial<EntityInput<'goals'>> = {}) =>
  goal(id, {
    parentId: 'revenue',
    metric: 'mql_to_sal',
    kind: 'ratio',
    unit: 'ratio',
    target: 0.7,
    ...both,
    ...fields,
  });

const stretch = { from: '2026-01-01', to: '2026-03-01', volume: 40, part: 80, whole: 100 };
const conflict: GoalConflict = { volumeId: 'a', shareId: 'b', earlier: stretch, later: stretch, reason: null };
const found = (goals: readonly ReturnType<typeof goal>[], conflicts: readonly GoalConflict[] = []) =>
  checkGoals(goals, { people, conflicts }).map(({ kind, goalIds }) => `${kind} ${goalIds.join('+')}`);

describe('the checks of goals', () => {
  it('find nothing where there is nothing, and in goals that are whole', () => {
    expect(found([])).toEqual([]);
    expect(found([revenue, fine('a')])).toEqual([]);
  });

  it.each<[GoalCheckKind, Partial<EntityInput<'goals'>>]>([
    ['orphan', { parentId: null }],
    ['orphan', { parentId: 'gone' }],
    ['unmeasured', { metric: null }],
    ['no-target', { target: null }],
    ['one-sided', { salesOwner: null }],
    ['one-sided', { marketingOwner: 'somebody who left' }],
    ['wrong-dates', { from: '2026-07-01', to: '2026-07-01' }],
    ['wrong-dates', { from: '2026-02-31', to: '2026-07-01' }],
    ['wrong-dates', { from: '0001-01-01', to: '9999-01-01' }],
    ['wrong-way', { target: 75 }],
    ['wrong-way', { target: -0.1 }],
    ['wrong-way', { kind: 'reduce', metric: 'sales_cycle', unit: 'days', baseline: 60, target: 70 }],
    ['wrong-way', { kind: 'reduce', metric: 'mql_to_sal', baseline: 0.7, target: 0.6 }],
    ['wrong-way', { kind: 'reduce', metric: null, typedValue: 5, unit: 'count', baseline: 5, target: 5 }],
  ])('find %s in %o', (kind, fields) => {
    expect(found([revenue, fine('a', fields)])).toEqual([`${kind} a`]);
  });

  it('let a milestone and what is typed stand without a metric', () => {
    const milestone = fine('m', { metric: null, kind: 'milestone', target: null });
    expect(found([revenue, milestone, fine('t', { metric: null, typedValue: 0.5 })])).toEqual([]);
  });

  it('take Telequalification for the selling side', () => {
    expect(isOwnedByBoth({ marketingOwner: 'maren', salesOwner: null, telequalificationOwner: 'sofia' }, people)).toBe(
      true,
    );
    expect(isOwnedByBoth({ marketingOwner: null, salesOwner: 'daniel', telequalificationOwner: 'sofia' }, people)).toBe(
      false,
    );
  });

  it('find every goal of a circle', () => {
    const circle = [fine('a', { parentId: 'b' }), fine('b', { parentId: 'a' })];
    expect(found([revenue, ...circle])).toEqual(['circle a', 'circle b']);
  });

  it('speak of what is shown: of goals together only as far as these go', () => {
    const own = { side: 'marketing', metric: 'stage_entries', kind: 'sum', unit: 'count', target: 9 } as const;
    const now = fine('now', { ...own, stages: 'mql' });
    const next = fine('next', { ...own, stages: 'mql' });
    const after = fine('after', { ...own, stages: 'opportunity' });
    const shown = (goals: Parameters<typeof checkGoals>[0], some: Parameters<typeof checkGoals>[0]) =>
      checksOfShown(checkGoals(goals, { people, conflicts: [] }), some).map(
        ({ kind, goalIds }) => `${kind} ${goalIds.join()}`,
      );
    expect(shown([revenue, now, next], [revenue, now])).toEqual(['volume-alone now']);
    expect(shown([revenue, now, after], [revenue, now])).toEqual(['volume-alone now']);
    expect(shown([revenue, now, after], [revenue, now, after])).toEqual([]);
    expect(shown([revenue, now, after], [revenue, after])).toEqual([]);
    expect(shown([revenue, now, after], [now, after])).toEqual(['no-revenue ']);
    expect(shown([revenue, now], [])).toEqual([]);
  });

  it('find the function that is measured by volume alone', () => {
    const volume = fine('v', {
      side: 'marketing',
      metric: 'stage_entries',
      stages: 'mql',
      kind: 'sum',
      unit: 'count',
      target: 9,
    });
    const after = { ...volume, id: 'o', stages: 'opportunity' };
    expect(found([revenue, volume])).toEqual(['volume-alone v']);
    expect(found([revenue, volume, after])).toEqual([]);
    // Without any measured goal there is no scorecard to be one-sided.
    expect(found([revenue, fine('x', { side: 'marketing', metric: null, typedValue: 0.5 })])).toEqual([]);
  });

  it('ask for a goal about revenue', () => {
    expect(found([fine('a', { parentId: null })])).toEqual(['orphan a', 'no-revenue ']);
    expect(found([goal('b', { side: 'business', metric: 'mql_to_won', kind: 'ratio', target: 0.1 })])).toEqual([
      'no-revenue b',
    ]);
  });

  it('tell of goals that pull apart first, and not of those that are gone', () => {
    expect(found([revenue, fine('a', { parentId: null }), fine('b')], [conflict])).toEqual([
      'pull-apart a+b',
      'orphan a',
    ]);
    expect(found([revenue, fine('a')], [conflict])).toEqual([]);
  });
});

describe('what a goal lacks to be signed', () => {
  it('is days that there are, in their order; one without any may be signed', () => {
    expect(missingOfGoal(fine('a', { from: '2026-07-01', to: '2027-01-01' }))).toEqual([]);
    expect(missingOfGoal(fine('a'))).toEqual([]);
    expect(missingOfGoal(fine('a', { from: '2026-07-01', to: '2026-06-01' }))).toHaveLength(1);
    expect(missingOfGoal(fine('a', { from: '2026-02-31', to: '2026-07-01' }))).toHaveLength(1);
  });
});
