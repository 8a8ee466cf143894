import type { MemberFunction } from '../contract/library.ts';

/** The sample company: it sells software that tells fleets which vehicle will break down next. */
export const sampleCompany = {
  name: 'Axlewise',
  programme: 'Alignment',
  timeZone: 'America/Chicago',
  currency: 'USD',
} as const;

/** Someone who works on the sample workspace. */
export interface SampleMember {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly function: MemberFunction;
}

export const sampleMembers = [
  { id: 'maren', name: 'Maren Solberg', title: 'VP Marketing', function: 'marketing' },
  { id: 'priya', name: 'Priya Raman', title: 'Product marketing', function: 'marketing' },
  { id: 'niklas', name: 'Niklas Berg', title: 'Demand generation', function: 'marketing' },
  { id: 'elif', name: 'Elif Demir', title: 'Field days and events', function: 'marketing' },
  { id: 'sofia', name: 'Sofia Marchetti', title: 'Telequalification lead', function: 'telequalification' },
  { id: 'kwame', name: 'Kwame Adjei', title: 'Telequalification', function: 'telequalification' },
  { id: 'daniel', name: 'Daniel Reyes', title: 'VP Sales', function: 'sales' },
  { id: 'tom', name: 'Tom Hargreaves', title: 'Account executive', function: 'sales' },
  { id: 'carla', name: 'Carla Benedetti', title: 'Account executive', function: 'sales' },
  { id: 'nora', name: 'Nora Winkler', title: 'Revenue operations', function: 'other' },
  { id: 'ruth', name: 'Ruth Albright', title: 'Chief executive', function: 'leadership' },
] as const satisfies readonly SampleMember[];

/** Has left, and still owns what nobody took over. */
export const formerMember = {
  id: 'jonas',
  name: 'Jonas Feld',
  title: 'Account executive',
  function: 'sales',
} as const satisfies SampleMember;

export type SampleMemberId = (typeof sampleMembers)[number]['id'];
