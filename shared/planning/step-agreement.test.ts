import { describe, expect, it } from 'vitest';
import { roots } from '../model/entities.ts';
import { otherLanes, otherTimes } from './step-agreement.ts';

const stepWith = (fields: object = {}) =>
  roots.handoffs.parse({
    id: 'h',
    fromStage: 'mql',
    toStage: 'sal',
    fromFunction: 'marketing',
    toFunction: 'telequalification',
    clockAmount: 6,
    clockUnit: 'business-hours',
    clockEnds: 'first-touch',
    ...fields,
  });
const promiseWith = (fields: object = {}) =>
  roots.slas.parse({ id: 'p', kind: 'first-touch', fromStage: 'mql', amount: 4, unit: 'business-hours', ...fields });

describe('a promise beside the clock of a step', () => {
  const differs = (step: object, promise: object) => otherTimes(stepWith(step), [promiseWith(promise)]).length > 0;

  it('is pointed out where both are about the same and say another time', () => {
    expect(differs({}, {})).toBe(true);
    expect(differs({ clockAmount: 4 }, {})).toBe(false);
    expect(differs({ clockAmount: 4, clockUnit: 'business-days' }, {})).toBe(true);
    expect(differs({ clockEnds: 'answer' }, { kind: 'disposition' })).toBe(true);
    expect(differs({ clockEnds: 'next-stage' }, { kind: 'take-over', toStage: 'sal' })).toBe(true);
  });

  it('is left alone where they are about something else, or one says no time', () => {
    expect(differs({}, { kind: 'disposition' })).toBe(false);
    expect(differs({}, { fromStage: 'sql' })).toBe(false);
    expect(differs({ clockEnds: 'next-stage' }, { kind: 'take-over', toStage: 'sql' })).toBe(false);
    expect(differs({ clockAmount: null }, {})).toBe(false);
    expect(differs({}, { amount: null })).toBe(false);
    expect(differs({}, { kind: 'volume' })).toBe(false);
  });
});

describe('who hands over', () => {
  const lanes = { mql: 'marketing', sal: 'sales', recycled: 'marketing' } as const;
  const other = (fields: object) => otherLanes(stepWith(fields), (stage) => lanes[stage as keyof typeof lanes]);

  it('is pointed out where the stage stands in the lane of somebody else', () => {
    expect(other({})).toEqual([{ field: 'toFunction', stage: 'sal', lane: 'sales' }]);
    expect(other({ toFunction: 'sales' })).toEqual([]);
  });

  it('may be anybody on a way out, and at a stage that is not known', () => {
    expect(other({ path: 'out', fromFunction: 'sales' })).toEqual([]);
    expect(other({ toStage: 'demo' })).toEqual([]);
  });
});
