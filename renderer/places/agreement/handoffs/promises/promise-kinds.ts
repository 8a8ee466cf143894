import type { SlaKind } from '../../../../../shared/planning/sla-terms.ts';

/** What a promise can be about. */
export const promiseKinds: readonly { readonly value: SlaKind; readonly label: string; readonly about: string }[] = [
  { value: 'first-touch', label: 'First touch', about: 'From the handoff to the first call, mail or meeting' },
  { value: 'disposition', label: 'Accept or reject', about: 'From the handoff to an answer either way' },
  { value: 'take-over', label: 'Take-over', about: 'From one stage to another, or back with a reason' },
  { value: 'reason', label: 'Reason with every rejection', about: 'Of the leads rejected in the review period' },
  {
    value: 'attempts',
    label: 'Attempts before recycling',
    about: 'Recorded calls and mails of a lead that is recycled',
  },
  { value: 'volume', label: 'Volume', about: 'Entries into a stage in a review period' },
  {
    value: 'conformance',
    label: 'Meets the criteria',
    about: 'All criteria of the handbook that the data can check',
  },
  {
    value: 'completeness',
    label: 'Information filled',
    about: 'The minimum information, as far as the data can check it',
  },
  { value: 'typed', label: 'Counted by hand', about: 'The data can’t tell: someone counts it and types it in' },
];

/** Where a take-over that begins at a stage ends: where it did, unless that lies before; then at the next stage. */
export function endBehind(stages: readonly { readonly key: string }[], from: string, to: string): string {
  const placeOf = (stage: string) => stages.findIndex(({ key }) => key === stage);
  return placeOf(to) > placeOf(from) ? to : (stages[placeOf(from) + 1]?.key ?? to);
}

/** What its time is counted in. */
export const timeUnits = [
  { value: 'business-hours', label: 'business hours' },
  { value: 'business-days', label: 'business days' },
  { value: 'days', label: 'days' },
] as const;
