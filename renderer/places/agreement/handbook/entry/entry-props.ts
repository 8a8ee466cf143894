import type { HandbookEntry } from '../../../../../shared/model/handbook-entry.ts';
import type { Handbook } from '../use-handbook.ts';

/** What every part of an entry is given: the definition, and the handbook that it stands in. */
export interface EntryProps {
  readonly definition: HandbookEntry;
  readonly handbook: Handbook;
}
