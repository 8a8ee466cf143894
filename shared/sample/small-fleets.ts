import { minutesPerDay, type SampleCalendar } from './clock.ts';
import type { Lead, LeadPerson } from './lead-life.ts';

/** Weeks up to today in which the webinar form, and the lists of partners, let small fleets pass as qualified. */
const lenientWeeks = 5;
const lenientSources: readonly Lead['source'][] = ['Webinar', 'Partner'];

/**
 * Gives those a small fleet who were sent away for it, and of late all leads of lenient sources without a confirmed
 * need: what the handbook's definition of an MQL should find again.
 */
export function withSmallFleets(leads: readonly Lead[], { today }: SampleCalendar): Lead[] {
  const since = (today - lenientWeeks * 7) * minutesPerDay;
  const isSmall = ({ source, handoffs, sql }: Lead) =>
    handoffs.some(
      ({ mql, outcome, reason }) =>
        (outcome === 'disqualified' && reason === 'Under 50 vehicles') ||
        (lenientSources.includes(source) && sql === null && mql >= since),
    );
  return leads.map((lead) => (isSmall(lead) ? { ...lead, person: smallFleet(lead.person) } : lead));
}

function smallFleet(person: LeadPerson): LeadPerson {
  const vehicles = 9 + (Number.parseInt(person.fleetSize, 10) % 41);
  return { ...person, fleetSize: String(vehicles), segment: 'Small fleet' };
}
