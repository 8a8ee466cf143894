import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../shared/metrics/figure.ts';
import { sampleReading } from '../reading/testing-reading.ts';
import { coverageModel } from './coverage-model.ts';
import {
  coverageOf,
  createdColumns,
  levelWords,
  moneyFigureWords,
  movementColumns,
  movementTable,
  type Pipeline,
  uncoveredWords,
} from './pipeline-words.ts';

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
  it('asks for what is missing: the quota, the rate, or both', () => {
    const unrated = [{ currency: 'GBP', rows: 2 }];
    const said = (figure: Parameters<typeof uncoveredWords>[0]) => uncoveredWords(figure);
    expect(said(undefined)).toMatch(/^No quota\. Type one under Data, .* coverage is here\.$/u);
    expect(said({ note: 'No quota for 2026-Q4.' })).toMatch(/^No quota for 2026-Q4\. Type one under/u);
    expect(said({ note: 'No quota for 2026-Q4. 2 without a rate (GBP) are left out.', unrated })).toMatch(
      /left out\. Type the quota and the rate under Data, Calendar and rates, or import the quota as a sheet/u,
    );
    expect(said({ note: 'No rate for GBP, in which the quota for 2026-Q4 is.' })).toMatch(/is\. Type the rate under/u);
    expect(said({ note: 'Not known: no rate for GBP.', denominator: 9, unrated })).toMatch(
      /GBP\. Type the rate under/u,
    );
    expect(said({ note: 'No deal has an amount.', denominator: 9 })).toBe('No deal has an amount.');
  });

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

  it('says of which deals it speaks, since what was created in all is more', () => {
    expect(columns[0]?.tip.lines[0]).toBe(
      'New opportunities of the period, at their amounts now: only deals to close in Q4',
    );
    expect(levelWords(pipeline, 'end', reading)).toBe('€4.79M to close in Q4, now');
  });

  it('ends with the whole change, which is end less start', () => {
    expect(columns.at(-1)?.value).toBeCloseTo(4_785_000 - 4_610_000);
  });
});

describe('sums that leave something out', () => {
  const usd = { withoutAmount: 1, unrated: [{ currency: 'USD', rows: 2 }] };
  const all = { withoutAmount: 0, unrated: [] };
  const pipeline: Pipeline = {
    stages: [],
    movement: [
      { key: 'start', value: null, count: 3, leftOut: usd },
      { key: 'created', value: 52_000_000, count: 14, leftOut: usd },
      { key: 'won', value: null, count: 3, leftOut: usd },
      { key: 'lost', value: -2_000_000, count: 1, leftOut: all },
      { key: 'end', value: 50_000_000, count: 12, leftOut: usd },
    ],
    slipped: { count: 0, value: 0 },
    pushed: { count: 0, value: 0 },
  };
  const columns = movementColumns(pipeline, reading);
  const of = (key: string) => columns.find((column) => column.key === key);

  it('say so under the column, in its tip and in the table', () => {
    expect(of('created')).toMatchObject({ leftOut: '3 left out', value: 520_000 });
    expect(of('created')?.tip.lines).toContain('Left out: 1 without an amount, 2 without a rate (USD)');
    expect(movementTable(pipeline, reading).rows[1]).toContain('1 without an amount, 2 without a rate (USD)');
    expect(of('lost')?.leftOut).toBeUndefined();
  });

  it('are not known, and never zero, where all is left out', () => {
    expect(of('won')).toMatchObject({ value: null, valueText: '', leftOut: '3 left out' });
    expect(of('won')?.tip.title).toBe('Won, n/a');
    expect(of('lost')).toMatchObject({ from: 520_000, value: 500_000 });
    expect(levelWords(pipeline, 'start', reading)).toMatch(/^n\/a .*1 without an amount, 2 without a rate \(USD\)$/u);
    expect(levelWords(pipeline, 'end', reading)).toMatch(/^€500k .*2 without a rate \(USD\)$/u);
    const unknown = pipeline.movement.map((move) => ({ ...move, value: null }));
    expect(movementColumns({ ...pipeline, movement: unknown }, reading).at(-1)).toMatchObject({
      value: null,
      subLabel: 'not known',
    });
  });

  it('say under a month what it leaves out', () => {
    const money = { unit: 'money', basis: 'flow' } as const;
    const unrated = [{ currency: 'USD', rows: 2 }];
    expect(moneyFigureWords({ ...money, value: 5_000, unrated }, 'EUR')).toBe('€5,000, 2 without a rate (USD)');
    expect(moneyFigureWords({ ...money, value: null, unrated }, 'EUR')).toBe('not known: no rate for USD, 2 deals');
    const bucket = { from: '2026-07-01', to: '2026-08-01', isOpen: false };
    const series = { metric: 'pipeline_created', buckets: [{ ...bucket, figure: { ...money, value: null, unrated } }] };
    expect(createdColumns(series, reading)[0]).toMatchObject({ subLabel: 'n/a', value: null, leftOut: '2 no rate' });
  });
});
