import { day, type TestRow } from './fixture.ts';

/** Fixture F1 of the metric definitions: lead, stage, date, reason. */
const entries = `
L1 mql 2026-01-05 | L1 sal 2026-01-06 | L1 sql 2026-01-12 | L1 opportunity 2026-01-20 | L1 won 2026-03-10
L2 mql 2026-01-08 | L2 sal 2026-01-09 | L2 sql 2026-01-20 | L2 opportunity 2026-02-02 | L2 lost 2026-03-01
L3 mql 2026-01-12 | L3 disqualified 2026-01-14 Not-ICP
L4 mql 2026-01-15 | L4 recycled 2026-01-20 Timing | L4 mql 2026-02-25 | L4 sal 2026-02-26 | L4 opportunity 2026-03-20
L5 mql 2026-01-28
L6 mql 2026-02-03 | L6 opportunity 2026-02-10
L7 mql 2026-02-10 | L7 sal 2026-02-11 | L7 sql 2026-02-20
L8 mql 2026-03-25 | L8 sal 2026-03-26
L9 mql 2026-01-06`;

export const funnelAsOf = '2026-03-31';

/** The people of F1; L9 was merged into L1 on 1 February. Sources are made up for filters and segments. */
export function funnelPeople(): TestRow[] {
  return Array.from({ length: 9 }, (_, index) => ({
    pk: index + 1,
    system: 'test',
    id: `L${index + 1}`,
    source: ['Webinar', 'Event', null][index % 3],
    opportunity_id: index === 0 ? 'D1' : null,
    merged_into: index === 8 ? 1 : null,
    merged_day: index === 8 ? day('2026-02-01') : null,
    import_id: 1,
  }));
}

/** The stage entries of F1. */
export function funnelEntries(): TestRow[] {
  const parts = entries.split(/[|\n]/).map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const [lead = '', stage = '', date = '', reason = null] = part.split(' ');
    return {
      entity_type: 'person',
      pk: Number(lead.slice(1)),
      stage,
      day: day(date),
      kind: 'explicit',
      source: 'history',
      reason: reason?.replace('-', ' ') ?? null,
      import_id: 1,
    };
  });
}

/** The deal behind the won lead of F1: EUR 24,000. */
export function funnelDeal(): TestRow {
  return {
    pk: 1,
    system: 'test',
    id: 'D1',
    created_day: day('2026-01-20'),
    amount: 2_400_000,
    currency: 'EUR',
    closed_day: day('2026-03-10'),
    outcome: 'won',
    import_id: 1,
  };
}
