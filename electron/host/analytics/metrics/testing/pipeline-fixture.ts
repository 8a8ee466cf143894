import { day, type TestRow } from './fixture.ts';

/** Fixture F3 of the metric definitions, in thousands: created, at creation, now, outcome, closed, expected. */
const deals = `
O1 2025-11-15 100 100 won 2026-02-10 -
O2 2026-01-10 20 20 won 2026-03-05 -
O3 2026-01-15 40 50 lost 2026-03-20 -
O4 2025-12-20 30 30 lost 2026-02-28 -
O5 2026-02-20 90 90 invalid 2026-03-01 -
O6 2026-02-01 70 80 open - 2026-05-15
O7 2026-01-20 40 40 no_decision 2026-03-25 -
O8 2026-03-10 60 60 open - 2026-07-10`;

const thousand = 100_000;

function dayOrNull(text: string): number | null {
  return text === '-' ? null : day(text);
}

/** The opportunities of F3 in euro cents. */
export function pipelineDeals(): TestRow[] {
  const lines = deals.trim().split('\n');
  return lines.map((line, index) => {
    const [id = '', created = '', atCreate = '', now = '', outcome = '', closed = '', expected = ''] = line.split(' ');
    return {
      pk: index + 1,
      system: 'test',
      id,
      created_day: day(created),
      amount_at_create: Number(atCreate) * thousand,
      amount: Number(now) * thousand,
      currency: 'EUR',
      outcome,
      closed_day: dayOrNull(closed),
      expected_close_day: dayOrNull(expected),
      source: ['Webinar', 'Event', null][index % 3],
      import_id: 1,
    };
  });
}
