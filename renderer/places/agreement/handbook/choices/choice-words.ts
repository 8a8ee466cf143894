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
    consequence: 'The days within which 80% of those who took this step took it. At least 30 days.',
  },
  {
    value: 'fixed',
    label: 'The same days for every step',
    consequence: 'Easy to explain. Slow steps look worse, and newer leads are not counted yet.',
  },
];

export const skipOptions: readonly Option<Settings['skippedStages']>[] = [
  {
    value: 'implied',
    label: 'Implied',
    consequence:
      'A lead that became an opportunity counts as accepted at that moment, with no days in the skipped stage.',
  },
  {
    value: 'strict',
    label: 'Strict',
    consequence: 'Only stages that the CRM recorded count. A lead that skipped a stage is left out of that step.',
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
    consequence:
      'Deals that were opened early count later. Where there is no stage history, the day of creation counts.',
  },
];

/** A cycle from the first meeting needs dates that no import brings yet; it is shown only where it was chosen. */
export function cycleOptions(chosen: Settings['cycleStart']): readonly Option<Settings['cycleStart']>[] {
  const options: readonly Option<Settings['cycleStart']>[] = [
    {
      value: 'opportunity',
      label: 'When the deal is created',
      consequence: 'Measures selling alone: the time before the deal was opened is left out.',
    },
    {
      value: 'mql',
      label: 'At the MQL',
      consequence: 'Measures both teams together. Deals without a lead count from their creation.',
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
