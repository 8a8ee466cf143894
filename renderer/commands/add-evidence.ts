import type { NamedChange } from '../../shared/model/change.ts';

export interface NewEvidence {
  readonly id: string;
  readonly order: string;
  readonly text: string;
  readonly slide: string;
}

/** Puts what the data says beside a chart. */
export function addEvidence({ id, order, text, slide }: NewEvidence): NamedChange {
  return {
    name: 'add evidence',
    edits: [{ kind: 'create', root: 'evidence', id, fields: { order, text, slides: [slide] } }],
  };
}

/** Changes the words of a piece of evidence. */
export function editEvidence(id: string, text: string): NamedChange {
  return { name: 'edit evidence', edits: [{ kind: 'set', root: 'evidence', id, fields: { text } }] };
}
