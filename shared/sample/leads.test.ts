import { describe, expect, it } from 'vitest';
import { formatLocalDate, type LocalDay, parseLocalDate } from '../calendar/local-day.ts';
import { doPullApart } from '../planning/goal-conflict.ts';
import { sampleCampaigns } from './campaign-list.ts';
import { minutesPerDay, sampleCalendar } from './clock.ts';
import { sampleLeads } from './leads.ts';

const usualSeed = 1;
const firstDay = parseLocalDate('2026-11-29') ?? Number.NaN;
// Not a multiple of seven, so that every weekday comes.
const aYear = Array.from({ length: 122 }, (_, index) => firstDay + 3 * index);

/** Handoffs a fortnight of a stretch, and how many of the answered ones were accepted. */
function stretchOf(today: LocalDay, from: LocalDay, to: LocalDay) {
  const calendar = sampleCalendar(today);
  const handoffs = sampleLeads(usualSeed, calendar, sampleCampaigns(calendar)).flatMap((lead) => lead.handoffs);
  const own = handoffs.filter(({ mql }) => mql >= from * minutesPerDay && mql < to * minutesPerDay);
  const answered = own.filter(({ answered }) => answered !== null && answered < today * minutesPerDay);
  return {
    from: formatLocalDate(from),
    to: formatLocalDate(to),
    volume: (own.length * 14) / (to - from),
    part: answered.filter(({ outcome }) => outcome === 'accepted').length,
    whole: answered.length,
  };
}

describe('the leads of the sample', () => {
  it('make volume and acceptance pull apart on whichever day it is made', () => {
    for (const today of aYear) {
      const later = stretchOf(today, today - 84, today);
      const earlier = stretchOf(today, today - 252, today - 84);
      expect(doPullApart({ earlier, later }, 20), formatLocalDate(today)).toBe(true);
    }
  });
});
