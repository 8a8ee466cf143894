import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { sampleReading } from '../reading/testing-reading.ts';
import { coverageModel } from './coverage-model.ts';
import { coverageOf, movementColumns, type Pipeline } from './pipeline-words.ts';

const base = { counts: [1], before: [1], open: [0] };
const coverage: Figure = {
  value: 3.2,
  unit: 'multiple',
  numerator: 4_480_000,
  denominator: 1_400_000,
  basis: 'stock',
  variants: { required: { value: 4.07, unit: 'multiple', interval: [3.41, 4.91], basis: 'flow' } },
};
const reading = sampleReading({ ...base, metrics: { pipeline_coverage: coverage } });

describe('coverage', () => {
  it('says in money what is missing to what history needs', () => {
    expect(coverageOf(reading)?.gap).toBeCloseTo((4.07 - 3.2) * 1_400_000);
  });

  it('draws nothing without a quota', () => {
    const without = sampleReading({
      ...base,
      metrics: { pipeline_coverage: { value: null, unit: 'multiple', basis: 'stock' } },
    });
    const found = coverageOf(without);
    expect(found && coverageModel(found, without)).toBeNull();
  });

  it('has no gap to show when history needs less', () => {
    const enough = sampleReading({ ...base, metrics: { pipeline_coverage: { ...coverage, value: 5 } } });
    const found = coverageOf(enough);
    expect(found && coverageModel(found, enough)?.gapText).toBe('');
  });
});

describe('what changed in the pipeline', () => {
  const pipeline: Pipeline = {
    stages: [],
    movement: [
      { key: 'start', value: 461_000_000, count: 105 },
      { key: 'created', value: 52_000_000, count: 14 },
      { key: 'won', value: -13_000_000, count: 3 },
      { key: 'lost', value: -21_500_000, count: 6 },
      { key: 'end', value: 478_500_000, count: 110 },
    ],
    slipped: { count: 0, value: 0 },
    pushed: { count: 0, value: 0 },
  };
  const columns = movementColumns(pipeline, reading);

  it('begins each column where the one before ended', () => {
    expect(columns[0]).toMatchObject({ from: 0, value: 520_000 });
    expect(columns[1]?.from).toBe(columns[0]?.value);
    expect(columns[2]?.from).toBe(columns[1]?.value);
  });

  it('ends with the whole change, which is end less start', () => {
    expect(columns.at(-1)?.value).toBeCloseTo(4_785_000 - 4_610_000);
  });
});
