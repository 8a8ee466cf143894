import type { Entity } from './entities.ts';

type AgendaItem = Entity<'meetings'>['agenda'][number];

/** The agenda that a first review has: 45 minutes, one question a slide. */
export const usualAgenda: readonly AgendaItem[] = [
  { key: 'actions', kind: 'actions', question: 'Did we do what we said?', minutes: 5 },
  { key: 'funnel', kind: 'funnel', question: 'Does the funnel move as planned?', minutes: 8 },
  { key: 'quality', kind: 'quality', question: 'Do we accept the leads we asked for?', minutes: 10 },
  { key: 'speed', kind: 'speed', question: 'Are we fast enough?', minutes: 5 },
  { key: 'pipeline', kind: 'pipeline', question: 'Is there enough pipeline for the target?', minutes: 9 },
  { key: 'decide', kind: 'decide', question: 'What do we change until next time?', minutes: 6 },
  { key: 'close', kind: 'close', question: 'Who does what by when?', minutes: 2 },
];
