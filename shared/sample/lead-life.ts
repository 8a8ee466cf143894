import type { LocalDay } from '../calendar/local-day.ts';
import type { Moment } from './clock.ts';
import type { Source } from './funnel-plan.ts';
import type { Persona } from './names.ts';

export type Outcome = 'accepted' | 'recycled' | 'disqualified' | 'waiting';

/** One handoff of a lead from marketing to telequalification. */
export interface Handoff {
  readonly mql: Moment;
  /** The month it was planned in, 0 to 8; 9 for what comes after today. */
  readonly month: number;
  outcome: Outcome;
  /** When it was accepted or rejected; null while it waits. */
  answered: Moment | null;
  /** The first call, null if nobody called. */
  firstCall: Moment | null;
  /** Why it was rejected; blank if nobody said. */
  reason: string;
}

/** Who a lead is; none of it changes. */
export interface LeadPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly title: string;
  readonly persona: Persona;
  readonly fleetSize: string;
  readonly segment: string;
  readonly region: string;
  readonly country: string;
  readonly owner: string;
  readonly revenue: string;
}

/** All that happens to one lead, past today where it is still to come. */
export interface Lead {
  readonly person: LeadPerson;
  /** Blank where nobody asked. */
  readonly source: Source | '';
  readonly campaign: string;
  score: number;
  readonly created: Moment;
  /** 0 to 2 for the three windows, 3 for what comes after today. */
  readonly window: number;
  readonly handoffs: Handoff[];
  sql: Moment | null;
  converted: LocalDay | null;
  /** Left the mailing list. */
  optedOut: boolean;
}
