import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type LaneLayout, layOutLanes, nextPart, partsOf } from './lane-layout.ts';
import type { LaneInput } from './lane-model.ts';

const usual: LaneInput = {
  width: 880,
  laneCount: 3,
  stages: [
    { key: 'inquiry', lane: 0, isExit: false },
    { key: 'mql', lane: 0, isExit: false },
    { key: 'sal', lane: 1, isExit: false },
    { key: 'sql', lane: 1, isExit: false },
    { key: 'opportunity', lane: 2, isExit: false },
    { key: 'won', lane: 2, isExit: false },
    { key: 'recycled', lane: 0, isExit: true },
    { key: 'disqualified', lane: 1, isExit: true },
    { key: 'lost', lane: 2, isExit: true },
  ],
  steps: [
    { key: 'a', from: 'inquiry', to: 'mql', pillWidth: 130 },
    { key: 'b', from: 'mql', to: 'sal', pillWidth: 160 },
    { key: 'c', from: 'sal', to: 'sql', pillWidth: 150 },
    { key: 'd', from: 'sql', to: 'opportunity', pillWidth: 150 },
    { key: 'e', from: 'opportunity', to: 'won', pillWidth: 60 },
    { key: 'f', from: 'mql', to: 'recycled', pillWidth: 170 },
    { key: 'g', from: 'mql', to: 'disqualified', pillWidth: 60 },
    { key: 'h', from: 'sal', to: 'recycled', pillWidth: 60 },
    { key: 'i', from: 'recycled', to: 'mql', pillWidth: 120 },
    { key: 'j', from: 'opportunity', to: 'lost', pillWidth: 60 },
  ],
};

const overlap = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Everything that can be read, in pairs that cover each other. */
function covered({ nodes, lines }: LaneLayout): readonly string[] {
  const boxes = [
    ...nodes.map((node) => ({ name: node.key, ...node })),
    ...lines.flatMap(({ key, pill }) => (pill ? [{ name: `on ${key}`, ...pill }] : [])),
  ];
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.name} and ${other.name}`] : [])),
  );
}

/** Lines that run through a stage that is neither their beginning nor their end. */
function crossed({ nodes, lines }: LaneLayout, { steps }: LaneInput): readonly string[] {
  return lines.flatMap(({ key, points }) => {
    const step = steps.find((each) => each.key === key);
    return points.slice(1).flatMap((point, index) => {
      const before = points[index] ?? point;
      const piece = {
        x: Math.min(point.x, before.x),
        y: Math.min(point.y, before.y),
        width: Math.max(0.1, Math.abs(point.x - before.x)),
        height: Math.max(0.1, Math.abs(point.y - before.y)),
      };
      const others = nodes.filter((node) => node.key !== step?.from && node.key !== step?.to);
      return others.filter((node) => overlap(piece, node)).map((node) => `${key} through ${node.key}`);
    });
  });
}

describe('the lanes of the usual steps', () => {
  it.each([1016 - 136, 1176 - 136])('cover nothing in %d px, and need no more', (width) => {
    const layout = layOutLanes({ ...usual, width });
    expect(covered(layout)).toEqual([]);
    expect(crossed(layout, usual)).toEqual([]);
    expect(layout.width).toBe(width);
    for (const { x, width: own } of [...layout.nodes, ...layout.lines.flatMap(({ pill }) => pill ?? [])]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + own).toBeLessThanOrEqual(width);
    }
  });

  it('leave room to write at the left of the lower lanes', () => {
    const { spaces } = layOutLanes(usual);
    expect(spaces[0]).toBeNull();
    expect(spaces[1]?.width).toBeGreaterThan(170);
    expect(spaces[2]?.width).toBeGreaterThan(300);
  });

  it('are walked by arrow keys', () => {
    const parts = partsOf(layOutLanes(usual));
    expect(parts).toHaveLength(19);
    expect(nextPart(parts, 'mql', 'ArrowLeft')).toBe('inquiry');
    expect(nextPart(parts, 'b', 'ArrowDown')).toBe('sal');
    expect(nextPart(parts, 'inquiry', 'ArrowLeft')).toBeNull();
    const reached = new Set(['inquiry']);
    for (let turn = 0; turn < parts.length; turn += 1) {
      for (const from of [...reached]) {
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
          const next = nextPart(parts, from, key);
          if (next) reached.add(next);
        }
      }
    }
    expect(reached.size).toBe(parts.length);
  });
});

describe('any stages and steps', () => {
  const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'x', 'y', 'z'];
  const input = fc
    .record({
      width: fc.integer({ min: 700, max: 1300 }),
      lanes: fc.array(fc.nat(2), { minLength: 9, maxLength: 9 }),
      pairs: fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(0, 40, 90, 170)), {
        maxLength: 14,
        selector: ([from, to]) => `${from} ${to}`,
      }),
    })
    .map(
      ({ width, lanes, pairs }): LaneInput => ({
        width,
        laneCount: 3,
        stages: keys.map((key, index) => ({ key, lane: lanes[index] ?? 0, isExit: index > 5 })),
        steps: pairs.map(([from, to, pillWidth], index) => ({
          key: `s${index}`,
          from: keys[from] ?? '',
          to: keys[to] ?? '',
          pillWidth,
        })),
      }),
    );

  it('never cover each other', () => {
    fc.assert(
      fc.property(input, (given) => {
        const layout = layOutLanes(given);
        expect(covered(layout)).toEqual([]);
        for (const { points } of layout.lines) {
          for (const { x, y } of points) expect(Number.isFinite(x + y)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('survive no stage at all, and steps between stages that are not drawn', () => {
    const layout = layOutLanes({ width: 800, laneCount: 3, stages: [], steps: usual.steps });
    expect([layout.nodes, layout.lines]).toEqual([[], []]);
  });
});
