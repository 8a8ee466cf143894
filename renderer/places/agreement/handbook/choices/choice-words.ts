import type { Entity } from '../../../../../shared/model/entities.ts';

type Settings = Entity<'settings'>;

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What choosing it does to the figures. */
  readonly consequence: string;
}

export const horizonOptions: readonly Option<'auto' | 'fixed'>[] = [
  {
    value: 'auto',
    label: 'From history, each step its own',
    consequence: 'The day by which 80% of all who ever made the step had made it, 30 at least.',
  },
  {
    value: 'fixed',
    label: 'The same days for every step',
    consequence: 'Easy to say. Slow steps look worse, and who entered fewer days ago is not counted yet.',
  },
];

export const skipOptions: readonly Option<Settings['skippedStages']>[] = [
  {
    value: 'implied',
    label: 'Implied',
    consequence:
      'Who became an opportunity was accepted on the way, at that same moment. The skipped visit counts no days.',
  },
  {
    value: 'strict',
    label: 'Strict',
    consequence: 'Only entries that the CRM recorded count. Who skipped a stage is on neither side of that step.',
  },
];

export const pipelineOptions: readonly Option<Settings['pipelineEntry']>[] = [
  {
    value: 'created',
    label: 'When the deal is created',
    consequence: 'Deals count on the day someone opened them in the CRM.',
  },
  {
    value: 'qualified-stage',
    label: 'When it enters the opportunity stage',
    consequence: 'Deals opened early count later. Without a history of stages the day of creation stays.',
  },
];

/** A cycle from the first meeting needs dates that no import brings yet; it is shown only where it was chosen. */
export function cycleOptions(chosen: Settings['cycleStart']): readonly Option<Settings['cycleStart']>[] {
  const options: readonly Option<Settings['cycleStart']>[] = [
    {
      value: 'opportunity',
      label: 'When the deal is created',
      consequence: 'Measures selling: what happens before a deal is open is no part of it.',
    },
    {
      value: 'mql',
      label: 'At the MQL',
      consequence: 'Measures both sides together. Deals that no lead led to count from their creation.',
    },
  ];
  if (chosen !== 'meeting') return options;
  return [
    ...options,
    {
      value: 'meeting',
      label: 'At the first meeting',
      consequence: 'Counts from creation for now: meetings are not measured yet.',
    },
  ];
}

const cadences: readonly Option<string>[] = [
  { value: '7', label: 'Every week', consequence: 'A review covers one whole week. Small samples are usual.' },
  { value: '14', label: 'Every two weeks', consequence: 'A review covers the last two whole weeks.' },
  { value: '28', label: 'Every four weeks', consequence: 'A review covers four weeks: steadier figures, later news.' },
];

/** The usual rhythms, and one of the workspace's own where it has one. */
export function cadenceOptions(days: number): readonly Option<string>[] {
  if (cadences.some(({ value }) => value === String(days))) return cadences;
  return [
    ...cadences,
    { value: String(days), label: `Every ${days} days`, consequence: `A review covers the last ${days} days.` },
  ];
}
