import { describe, expect, it } from 'vitest';
import { formatLocalDate, type LocalDay, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { driftOf } from '../planning/drift.ts';
import { doPullApart } from '../planning/goal-conflict.ts';
import { sampleCampaigns } from './campaign-list.ts';
import { minutesPerDay, sampleCalendar } from './clock.ts';
import type { Handoff, Lead } from './lead-life.ts';
import { sampleLeads } from './leads.ts';

const usualSeed = 1;
const firstDay = parseLocalDate('2026-11-29') ?? Number.NaN;
// Not a multiple of seven, so that every weekday comes.
const aYear = Array.from({ length: 122 }, (_, index) => firstDay + 3 * index);

function leadsOf(today: LocalDay): readonly Lead[] {
  const calendar = sampleCalendar(today);
  return sampleLeads(usualSeed, calendar, sampleCampaigns(calendar));
}

const handoffsIn = (handoffs: readonly Handoff[], from: LocalDay, to: LocalDay) =>
  handoffs.filter(({ mql }) => mql >= from * minutesPerDay && mql < to * minutesPerDay);

/** A week of handoffs, and how many of them are of fleets that the definition asks for. */
function weekOf(leads: readonly Lead[], from: LocalDay) {
  const own = leads.flatMap(({ person, handoffs }) => handoffsIn(handoffs, from, from + 7).map(() => person.segment));
  const met = own.filter((segment) => segment !== 'Small fleet').length;
  return { from: formatLocalDate(from), days: 7, entered: own.length, met, rules: { fleet: met } };
}

/** Handoffs a fortnight of a stretch, and how many of the answered ones were accepted. */
function stretchOf(leads: readonly Lead[], from: LocalDay, to: LocalDay, today: LocalDay) {
  const own = leads.flatMap(({ handoffs }) => handoffsIn(handoffs, from, to));
  const answered = own.filter(({ answered }) => answered !== null && answered < today * minutesPerDay);
  return {
    from: formatLocalDate(from),
    to: formatLocalDate(to),
    volume: (own.length * 14) / (to - from),
    part: answered.filter(({ outcome }) => outcome === 'accepted').length,
    whole: answered.length,
  };
}

describe('the leads of the sample, on whichever day it is made', () => {
  it('make volume and acceptance pull apart, and the definition of an MQL drift', () => {
    for (const today of aYear) {
      const leads = leadsOf(today);
      const later = stretchOf(leads, today - 84, today, today);
      const earlier = stretchOf(leads, today - 252, today - 84, today);
      expect(doPullApart({ earlier, later }, 20), formatLocalDate(today)).toBe(true);

      const monday = today - weekdayOf(today);
      const weeks = Array.from({ length: 26 }, (_, index) => weekOf(leads, monday - (26 - index) * 7));
      expect(driftOf(weeks).change, formatLocalDate(today)).toMatchObject({
        direction: 'down',
        rule: { key: 'fleet' },
      });
    }
  });
});
