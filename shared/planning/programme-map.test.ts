import { describe, expect, it } from 'vitest';
import { ratioFigure } from '../metrics/build-figure.ts';
import type { Figure } from '../metrics/figure.ts';
import { newcombe } from '../metrics/intervals.ts';
import { roots } from '../model/entities.ts';
import { effectStanding } from './landmark-effect.ts';
import { expectedStanding, measureOf, metInterval, programmeCellId, programmeMap } from './programme-map.ts';

const programme = (id: string, fields: object = {}) => roots.programmes.parse({ id, name: id, ...fields });
const cell = (programmeId: string, step: string) =>
  roots.programmeCells.parse({ id: programmeCellId(programmeId, step), programmeId, step });

describe('the programme map', () => {
  it('says where nobody moves anybody, and where several do', () => {
    const map = programmeMap(
      [programme('mails'), programme('calls')],
      [cell('mails', 'inquiry:mql'), cell('calls', 'inquiry:mql'), cell('calls', 'mql:sal'), cell('gone', 'sal:sql')],
    );
    expect(map.columns.map(({ state }) => state)).toEqual(['overlap', 'one', 'gap', 'gap', 'gap']);
    expect(map.rows[1]?.cells.map((each) => each?.step ?? null)).toEqual(['inquiry:mql', 'mql:sal', null, null, null]);
  });

  it('leaves a step of a newer version alone', () => {
    expect(
      programmeMap([programme('mails')], [cell('mails', 'won:renewed')]).columns.every(
        ({ cells }) => cells.length === 0,
      ),
    ).toBe(true);
  });
});

function effect(met: readonly [number, number], others: readonly [number, number]): Figure {
  const interval = newcombe({ part: met[0], whole: met[1] }, { part: others[0], whole: others[1] });
  return {
    value: met[0] / met[1] - others[0] / others[1],
    unit: 'ratio',
    basis: 'cohort',
    ...(interval ? { interval } : {}),
    variants: { exposed: ratioFigure(...met, 'cohort'), not_exposed: ratioFigure(...others, 'cohort') },
  };
}

describe('what is measured of a cell', () => {
  const tied = programme('mails', { touchColumn: 'campaign', touchValue: 'Mails' });
  const answer = (touches: number, figure?: Figure) => ({
    hasTouches: true,
    programmes: [{ id: 'mails', touches, effects: figure ? [{ step: 'mql:sal', figure }] : [] }],
  });
  const missing = (...asked: Parameters<typeof measureOf>) => {
    const measure = measureOf(...asked);
    return measure.kind === 'unmeasured' ? measure.missing : measure.kind;
  };

  it('names what is missing instead of a number', () => {
    const good = effect([30, 60], [20, 60]);
    expect(missing(programme('mails'), 'mql:sal', answer(3, good), false)).toBe('not-tied');
    expect(missing(programme('mails', { touchColumn: 'kind', touchValue: '  ' }), 'mql:sal', null, false)).toBe(
      'not-tied',
    );
    expect(missing(tied, 'mql:sal', null, true)).toBe('no-data');
    expect(missing(tied, 'mql:sal', null, false)).toBe('counting');
    expect(missing(tied, 'mql:sal', { hasTouches: false, programmes: [] }, false)).toBe('no-touches');
    expect(missing(tied, 'mql:sal', answer(0), false)).toBe('not-found');
    expect(missing(tied, 'mql:sal', answer(3, effect([0, 0], [0, 0])), false)).toBe('nobody-yet');
    expect(missing(tied, 'mql:sal', answer(3, effect([0, 0], [3, 9])), false)).toBe('nobody-met');
    expect(missing(tied, 'mql:sal', answer(3, good), false)).toBe('measured');
  });

  it('sees a difference only where the interval leaves none out', () => {
    expect(effectStanding(effect([45, 60], [15, 60]), 5)).toBe('more');
    expect(effectStanding(effect([15, 60], [45, 60]), 5)).toBe('fewer');
    expect(effectStanding(effect([31, 60], [30, 60]), 5)).toBe('alike');
    expect(effectStanding(effect([3, 4], [1, 4]), 5)).toBe('too-few');
  });

  it('sets what came beside what was expected', () => {
    const figure = effect([45, 60], [15, 60]);
    expect(expectedStanding(0.5, figure, 5)).toBe('above');
    expect(expectedStanding(0.9, figure, 5)).toBe('below');
    expect(expectedStanding(0.7, figure, 5)).toBe('within');
    expect(expectedStanding(null, figure, 5)).toBe('unknown');
    expect(expectedStanding(0.5, effect([0, 0], [1, 4]), 5)).toBe('unknown');
  });

  it('says of few what their interval says, and nothing of fewer than get a rate', () => {
    expect(metInterval(effect([2, 23], [12, 40]))?.map((edge) => Math.round(100 * edge))).toEqual([2, 27]);
    expect(expectedStanding(0.45, effect([2, 23], [12, 40]), 5)).toBe('below');
    expect(expectedStanding(0.25, effect([2, 23], [12, 40]), 5)).toBe('within');
    expect(expectedStanding(0.3, effect([7, 7], [12, 40]), 5)).toBe('above');
    // 0 of 7 is 0 to 35 %.
    expect(expectedStanding(0.4, effect([0, 7], [12, 40]), 5)).toBe('below');
    expect(expectedStanding(0.3, effect([0, 7], [12, 40]), 5)).toBe('within');
    expect(expectedStanding(0.9, effect([1, 4], [1, 4]), 5)).toBe('too-few');
  });
});
