import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  circledGoals,
  type GoalNode,
  type GoalTree,
  goalTree,
  moveOf,
  possibleParents,
  type TreeGoal,
  visibleNodes,
} from './goal-tree.ts';

const goal = (id: string, parentId: string | null = null, side: TreeGoal['side'] = 'joint'): TreeGoal => ({
  id,
  parentId,
  side,
});
const company = [
  goal('revenue', null, 'business'),
  goal('pipeline', 'revenue'),
  goal('mql', 'pipeline', 'marketing'),
  goal('deals', 'pipeline', 'sales'),
  goal('accepted', 'revenue'),
  goal('newsletter', null, 'marketing'),
];

const drawn = (nodes: readonly GoalNode<TreeGoal>[]): readonly string[] =>
  visibleNodes(nodes, new Set()).map(
    ({ goal: { id }, level, isCut }) => `${'-'.repeat(level)}${id}${isCut ? '!' : ''}`,
  );
const all = (tree: GoalTree<TreeGoal>) => [...drawn(tree.tied), ...drawn(tree.loose)];

describe('the tree of goals', () => {
  it('stands under the business’ goals; what feeds none of them stands loose', () => {
    const tree = goalTree(company);
    expect(drawn(tree.tied)).toEqual(['-revenue', '--pipeline', '---mql', '---deals', '--accepted']);
    expect(drawn(tree.loose)).toEqual(['-newsletter']);
    expect(visibleNodes(tree.tied, new Set(['pipeline'])).map((node) => node.goal.id)).toEqual([
      'revenue',
      'pipeline',
      'accepted',
    ]);
  });

  it('keeps what fed a goal that is gone', () => {
    expect(drawn(goalTree(company.filter(({ id }) => id !== 'pipeline')).loose)).toEqual([
      '-mql',
      '-deals',
      '-newsletter',
    ]);
  });

  it('cuts a circle at its first goal and shows everything behind it', () => {
    const circle = [goal('a', 'c'), goal('b', 'a'), goal('c', 'b'), goal('d', 'c'), goal('self', 'self')];
    expect(all(goalTree(circle))).toEqual(['-a!', '--b', '---c', '----d', '-self!']);
    expect([...circledGoals(circle)].sort()).toEqual(['a', 'b', 'c', 'self']);
    expect(circledGoals(company).size).toBe(0);
  });

  it('holds every goal once, whatever the parents', () => {
    const anyGoals = fc.array(fc.tuple(fc.nat(14), fc.constantFrom('business', 'joint', 'sales' as const)), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(anyGoals, (parts) => {
        const goals = parts.map(([parent, side], index) =>
          goal(String(index), parent > 13 ? null : String(parent), side),
        );
        const shown = all(goalTree(goals)).map((row) => row.replaceAll(/[-!]/g, ''));
        expect(shown.toSorted()).toEqual(goals.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('moving a goal', () => {
  const tree = goalTree(company);

  it.each([
    ['deals', 'up', { parentId: 'pipeline', after: null, before: 'mql' }],
    ['mql', 'down', { parentId: 'pipeline', after: 'deals', before: null }],
    ['accepted', 'in', { parentId: 'pipeline', after: 'deals', before: null }],
    ['mql', 'out', { parentId: 'revenue', after: 'pipeline', before: 'accepted' }],
    ['pipeline', 'out', { parentId: null, after: 'revenue', before: null }],
    ['mql', 'up', null],
    ['deals', 'down', null],
    ['pipeline', 'in', null],
    ['revenue', 'out', null],
    ['nobody', 'up', null],
  ] as const)('takes %s %s', (id, direction, move) => {
    expect(moveOf(tree, id, direction)).toEqual(move);
  });

  it('offers no parent that would close a circle', () => {
    expect(possibleParents(company, 'pipeline').map(({ id }) => id)).toEqual(['revenue', 'accepted', 'newsletter']);
    expect(possibleParents([goal('a', 'b'), goal('b', 'a'), goal('c')], 'a').map(({ id }) => id)).toEqual(['c']);
  });
});
