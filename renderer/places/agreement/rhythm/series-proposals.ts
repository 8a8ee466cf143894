import type { EntityInput } from '../../../../shared/model/entities.ts';
import type { MeetingKind } from '../../../../shared/model/rhythm.ts';

export type SeriesProposal = Omit<EntityInput<'meetingSeries'>, 'id'> & {
  readonly kind: MeetingKind;
  readonly title: string;
  /** Why it pays, in one sentence. */
  readonly why: string;
};

/** The meetings that teams keep who work well together; each can be changed at once. */
export const seriesProposals: readonly SeriesProposal[] = [
  {
    kind: 'funnel-review',
    title: 'Funnel review',
    every: 2,
    unit: 'week',
    minutes: 45,
    requiredFunctions: ['marketing', 'sales'],
    why: 'Both sides look at the same numbers, decide, and write down who does what.',
  },
  {
    kind: 'weekly-call',
    title: 'Weekly sales call',
    every: 1,
    unit: 'week',
    minutes: 30,
    requiredFunctions: ['sales', 'marketing'],
    why: 'Marketing hears what deals are about while they are open.',
  },
  {
    kind: 'feedback',
    title: 'Feedback session',
    every: 1,
    unit: 'month',
    minutes: 45,
    requiredFunctions: ['marketing', 'sales', 'telequalification'],
    why: 'Each side brings one insight, one success and one challenge, before small problems grow.',
  },
  {
    kind: 'quarterly-review',
    title: 'Quarterly business review',
    every: 3,
    unit: 'month',
    minutes: 90,
    requiredFunctions: ['marketing', 'sales', 'leadership'],
    why: 'Goals and budget are looked at once a quarter, with those who can change them.',
  },
  {
    kind: 'planning',
    title: 'Joint planning',
    every: 3,
    unit: 'month',
    minutes: 120,
    requiredFunctions: ['marketing', 'sales'],
    why: 'The next quarter’s campaigns are planned in time.',
  },
];

const kindNames: Readonly<Record<MeetingKind, string>> = {
  'funnel-review': 'Funnel review',
  'weekly-call': 'Weekly call',
  feedback: 'Feedback session',
  planning: 'Planning',
  'quarterly-review': 'Quarterly review',
  'launch-retro': 'Launch retro',
  other: 'Meeting',
};

/** What a kind of meeting is called. */
export function kindName(kind: MeetingKind): string {
  return kindNames[kind];
}

/** A meeting that is none of the usual, under a name until it has its own. */
export const otherSeries: SeriesProposal = { kind: 'other', title: 'New meeting', why: '' };
