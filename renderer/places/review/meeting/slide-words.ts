import { numberWords } from '../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { countOf, daysFromNow } from '../../../kit/format.ts';
import { isAgreed } from '../beside/agreement.ts';
import { headlineOf, miss, plain, type Sentence } from '../reading/headline.ts';
import type { Reading } from '../reading/reading.ts';
import type { SlideKind } from './slides.ts';

export interface MeetingEntries {
  readonly decisions: readonly Entity<'decisions'>[];
  /** Of this meeting, and those still open from before. */
  readonly actions: readonly Entity<'actions'>[];
  readonly carried: readonly Entity<'actions'>[];
}

/** The computed answer under a slide's question. */
export function slideAnswer(kind: SlideKind, reading: Reading | null, entries: MeetingEntries): Sentence {
  switch (kind) {
    case 'actions':
      return actionsAnswer(entries.carried);
    case 'decide':
      return decisionsAnswer(entries.decisions);
    case 'close':
      return closeAnswer(entries);
    case 'funnel':
    case 'quality':
    case 'speed':
    case 'pipeline':
      return reading ? headlineOf(kind, reading) : [];
  }
}

/** True for an open action whose day is over. */
export const isLate = (action: Entity<'actions'>): boolean =>
  action.status === 'open' && action.due !== null && daysFromNow(action.due) < 0;

function actionsAnswer(carried: readonly Entity<'actions'>[]): Sentence {
  if (carried.length === 0) return [plain('Nothing was left to do from the reviews before.')];
  const done = carried.filter(({ status }) => status === 'done').length;
  const late = carried.filter(isLate).length;
  const claim = `${numberWords(done)} of ${countOf(carried.length, 'action')} ${done === 1 ? 'is' : 'are'} done`;
  return late === 0
    ? [plain(`${claim}, none is late.`)]
    : [plain(`${claim}, `), miss(`${numberWords(late)} ${late === 1 ? 'is' : 'are'} late`), plain('.')];
}

function decisionsAnswer(decisions: readonly Entity<'decisions'>[]): Sentence {
  if (decisions.length === 0) return [plain('No decision is written down yet. D writes one.')];
  const agreed = decisions.filter(isAgreed).length;
  const claim = `${countOf(decisions.length, 'decision')}, ${numberWords(agreed)} agreed by all who were asked`;
  return agreed === decisions.length
    ? [plain(`${claim}.`)]
    : [plain(`${claim}; `), miss(`${numberWords(decisions.length - agreed)} still to agree`), plain('.')];
}

function closeAnswer({ decisions, actions }: MeetingEntries): Sentence {
  const missing = missingOf(decisions, actions);
  const claim = `${countOf(decisions.length, 'decision')} and ${countOf(actions.length, 'action')}`;
  if (missing !== '') return [plain(`${claim}. `), miss(missing)];
  return [plain(decisions.length === 0 ? `${claim}: nothing is decided yet.` : `${claim}, nothing is missing.`)];
}

/** "One signature and one date are missing.", or empty. */
export function missingOf(decisions: readonly Entity<'decisions'>[], actions: readonly Entity<'actions'>[]): string {
  const open = actions.filter(({ status }) => status === 'open');
  const parts = [
    [decisions.filter((decision) => !isAgreed(decision)).length, 'agreement'],
    [open.filter(({ owner }) => owner === null).length, 'owner'],
    [open.filter(({ due }) => due === null).length, 'date'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, word]) => countOf(count, word));
  const total = parts.reduce((sum, [count]) => sum + count, 0);
  if (words.length === 0) return '';
  const list = words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `${list} ${total === 1 ? 'is' : 'are'} missing.`;
}
