import { describe, expect, it } from 'vitest';
import { type RiverModel, riverLayout } from './river-layout.ts';

const node = (key: string, count: number) =>
  ({ key, label: key, count, owner: 'marketing', note: '', isOpen: false }) as const;

const model: RiverModel = {
  nodes: [
    node('rejected', 247),
    node('recycled', 140),
    node('disqualified', 107),
    node('back', 61),
    node('nurture', 79),
  ],
  links: [
    { from: 'rejected', to: 'recycled', count: 140 },
    { from: 'rejected', to: 'disqualified', count: 107 },
    { from: 'recycled', to: 'back', count: 61 },
    { from: 'recycled', to: 'nurture', count: 79 },
  ],
};

describe('the layout of the recycle river', () => {
  const { nodes, links } = riverLayout(model, 480, 290, 80);

  it('puts what flows on one column further', () => {
    expect(nodes.map((placed) => [placed.key, placed.column])).toEqual([
      ['rejected', 0],
      ['recycled', 1],
      ['disqualified', 1],
      ['back', 2],
      ['nurture', 2],
    ]);
  });

  it('draws heights in proportion to the counts', () => {
    const height = (key: string) => nodes.find((placed) => placed.key === key)?.height ?? 0;
    expect(height('rejected') / height('recycled')).toBeCloseTo(247 / 140);
  });

  it('keeps every node inside the box', () => {
    for (const placed of nodes) expect(placed.y + placed.height).toBeLessThanOrEqual(290 + 0.001);
  });

  it('keeps nodes of one column apart so that their labels do not touch', () => {
    const second = nodes.filter((placed) => placed.column === 1);
    expect((second[1]?.y ?? 0) - (second[0]?.y ?? 0)).toBeGreaterThanOrEqual(34);
  });

  it('draws one ribbon for each link', () => {
    expect(links).toHaveLength(4);
  });

  it('ends on a flow that runs in a circle', () => {
    const circle: RiverModel = {
      nodes: [node('a', 1), node('b', 1)],
      links: [
        { from: 'a', to: 'b', count: 1 },
        { from: 'b', to: 'a', count: 1 },
      ],
    };
    expect(riverLayout(circle, 100, 100, 20).nodes.length).toBe(2);
  });
});
