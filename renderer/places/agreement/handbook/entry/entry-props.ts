import type { Definition } from '../../../../../shared/model/signing.ts';
import type { Handbook } from '../use-handbook.ts';

/** What every part of an entry is given: the definition, and the handbook that it stands in. */
export interface EntryProps {
  readonly definition: Definition;
  readonly handbook: Handbook;
}
