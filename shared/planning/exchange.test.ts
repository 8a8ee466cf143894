import { expect, test } from 'vitest';
import { roots } from '../model/entities.ts';
import { exchangePairs, exchangeTotals, toldQuarter } from './exchange.ts';

const people = [
  { id: 'm', function: 'marketing', deletedAt: null },
  { id: 's', function: 'sales', deletedAt: null },
  { id: 't', function: 'telequalification', deletedAt: null },
  { id: 'x', function: 'leadership', deletedAt: null },
] as const;
const exchange = (id: string, rest: object) => roots.exchanges.parse({ id, ...rest });
const quarter = { from: '2026-04-01', to: '2026-07-01', today: '2026-06-16' };
const all = [
  exchange('1', { guest: 'm', host: 's', doneOn: '2026-04-01', change: 'Ask for the fleet size first' }),
  exchange('2', { guest: 's', host: 'm', doneOn: '2026-06-30' }),
  exchange('3', { guest: 'm', host: 's', doneOn: '2026-07-01' }),
  exchange('4', { guest: 'm', host: 'gone', doneOn: '2026-05-01' }),
  exchange('5', { guest: 't', host: 's', plannedOn: '2026-06-15' }),
  exchange('6', { guest: 't', host: 's', plannedOn: '2026-06-10', until: '2026-06-16' }),
];

test('pairs count both directions within the span, and only functions that have people', () => {
  expect(exchangePairs(all, people, quarter)).toEqual([
    { functions: ['marketing', 'telequalification'], done: 0 },
    { functions: ['marketing', 'sales'], done: 2 },
    { functions: ['telequalification', 'sales'], done: 0 },
  ]);
  expect(exchangePairs(all, people.slice(0, 2), quarter)).toHaveLength(1);
});

test('totals tell what was done, what changed and what is late; a rotation is late after its last day', () => {
  expect(exchangeTotals(all, quarter)).toEqual({ done: 3, changed: 1, late: 1 });
});

test('a quarter in which nothing was done yet gives way to the one before, where something was', () => {
  const spring = { from: '2026-04-01', to: '2026-07-01', label: 'Q2 2026' };
  const summer = { from: '2026-07-01', to: '2026-10-01', label: 'Q3 2026' };
  const autumn = { from: '2026-10-01', to: '2027-01-01', label: 'Q4 2026' };
  expect(toldQuarter(all, summer, spring)).toBe(summer);
  expect(toldQuarter(all, autumn, summer)).toBe(summer);
  expect(toldQuarter([], autumn, summer)).toBe(autumn);
});
