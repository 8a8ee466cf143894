import { minutesPerDay, type SampleCalendar } from './clock.ts';
import type { Lead, LeadPerson } from './lead-life.ts';

/** Weeks up to today in which the webinar form let small fleets pass as qualified. */
const weeksOfTheForm = 5;

/**
 * Gives those a small fleet who were sent away for it, and of late all webinar leads without a confirmed need: what the
 * handbook's definition of an MQL should find again.
 */
export function withSmallFleets(leads: readonly Lead[], { today }: SampleCalendar): Lead[] {
  const since = (today - weeksOfTheForm * 7) * minutesPerDay;
  const isSmall = ({ source, handoffs, sql }: Lead) =>
    handoffs.some(
      ({ mql, outcome, reason }) =>
        (outcome === 'disqualified' && reason === 'Under 50 vehicles') ||
        (source === 'Webinar' && sql === null && mql >= since),
    );
  return leads.map((lead) => (isSmall(lead) ? { ...lead, person: smallFleet(lead.person) } : lead));
}

function smallFleet(person: LeadPerson): LeadPerson {
  const vehicles = 9 + (Number.parseInt(person.fleetSize, 10) % 41);
  return { ...person, fleetSize: String(vehicles), segment: 'Small fleet' };
}
