import { describe, expect, it } from 'vitest';
import { sampleReading } from '../reading/testing-reading.ts';
import { funnelModel, funnelTable } from './funnel-words.ts';
import { worstStep } from './worst-step.ts';

const quarter = sampleReading({
  counts: [828, 306, 188, 108, 47, 6],
  before: [812, 293, 214, 122, 50, 7],
  open: [340, 20, 45, 41, 33, 0],
});
const tiny = sampleReading({ counts: [40, 12, 4, 2, 0, 0], before: [38, 11, 5, 2, 1, 0], open: [5, 2, 1, 1, 0, 0] });

describe('the funnel as it is drawn', () => {
  const model = funnelModel(quarter, 'cohort');

  it('shows last period as a ghost behind every stage', () => {
    expect(model.stages.map(({ previous }) => previous)).toEqual([812, 293, 214, 122, 50, 7]);
  });

  it('names a clear fall worse and leaves chance quiet', () => {
    expect(model.transitions.map(({ change }) => change.tone)).toEqual(['quiet', 'bad', 'quiet', 'quiet', 'quiet']);
    expect(model.transitions[1]).toMatchObject({ valueText: '61.4%', ofText: '188 of 306', isBad: true });
  });

  it('says "to date" where a large part of the stage is still open', () => {
    expect(model.transitions[0]?.ofText).toBe('306 of 828 to date');
    expect(model.transitions[1]?.ofText).toBe('188 of 306');
  });

  it('draws the open part beside what went on, never over the whole', () => {
    for (const { share, openShare } of model.transitions) expect((share ?? 0) + openShare).toBeLessThanOrEqual(1.0001);
  });

  it('takes the target from the handbook, and its plan for a fortnight as long as the quarter', () => {
    expect(model.transitions[1]?.target).toBe(0.75);
    expect(model.stages[2]?.target).toBe(237);
  });
});

describe('small samples in the funnel', () => {
  const { transitions } = funnelModel(tiny, 'cohort');

  it('shows counts alone below five', () => {
    expect(transitions[2]).toMatchObject({ share: null, valueText: '', ofText: '2 of 4, too few', interval: null });
  });

  it('greys a rate below thirty and gives its interval', () => {
    expect(transitions[1]).toMatchObject({ isSmall: true, isBad: false });
    expect(transitions[1]?.interval).not.toBeNull();
  });

  it('says n/a where there is nothing to divide, never 0%', () => {
    expect(transitions[4]).toMatchObject({ share: null, ofText: 'n/a, nothing to divide' });
  });

  it('are the worst step only when their whole interval is under the target', () => {
    const inside = sampleReading({ counts: [40, 12, 7, 2, 0, 0], before: [38, 11, 8, 2, 1, 0], open: [] });
    expect(worstStep(tiny)?.key).toBe('mql:sal');
    expect(worstStep(inside)).toBeNull();
  });
});

describe('the step that explains most', () => {
  it('is the one that fell beyond chance', () => {
    expect(worstStep(quarter)?.key).toBe('mql:sal');
  });

  it('is the one clearly under its target when nothing fell', () => {
    const steady = sampleReading({
      counts: [800, 300, 180, 100, 40, 6],
      before: [800, 300, 180, 100, 40, 6],
      open: [],
    });
    expect(worstStep(steady)?.key).toBe('mql:sal');
  });
});

describe('the table of the funnel', () => {
  it('has a row for every stage and a cell for every column', () => {
    const { columns, rows } = funnelTable(quarter, 'cohort');
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
