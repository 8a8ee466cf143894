import type { MemberFunction } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import type { EntityInput } from '../../shared/model/entities.ts';

export interface NewQuote {
  readonly id: string;
  readonly order: string;
  readonly text: string;
  readonly slide: string;
  readonly heardBy: MemberFunction;
  /** A local date. */
  readonly heardOn: string;
}

/** Puts what a customer said beside a chart. */
export function addQuote({ id, slide, ...fields }: NewQuote): NamedChange {
  return {
    name: 'add quote',
    edits: [{ kind: 'create', root: 'insights', id, fields: { ...fields, slides: [slide] } }],
  };
}

/** Changes a quote: its words, who said it, where. */
export function editQuote(id: string, fields: Partial<Omit<EntityInput<'insights'>, 'id'>>): NamedChange {
  return { name: 'edit quote', edits: [{ kind: 'set', root: 'insights', id, fields }] };
}
