/** What a step's clock is counted in. */
export const clockUnits = [
  { value: 'business-hours', label: 'business hours' },
  { value: 'business-days', label: 'business days' },
  { value: 'days', label: 'days' },
] as const;

/** What stops it. */
export const clockEnds = [
  { value: 'next-stage', label: 'the next stage' },
  { value: 'first-touch', label: 'the first call or mail' },
  { value: 'answer', label: 'an answer either way' },
] as const;

/** Where a step leads. */
export const stepPaths = [
  { value: 'onward', label: 'Onward' },
  { value: 'out', label: 'Way out' },
  { value: 'back', label: 'Way back' },
] as const;
