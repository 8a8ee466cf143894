import type { NamedChange } from '../../shared/model/change.ts';
import type { Entity, EntityInput } from '../../shared/model/entities.ts';
import type { EntryFields } from './edit-entry.ts';

type ContentFields = EntryFields<'content'>;

/** Adds a piece to the library. */
export function addContent(id: string, fields: ContentFields): NamedChange {
  return { name: 'add content', edits: [{ kind: 'create', root: 'content', id, fields }] };
}

/** Changes a piece; `what` says which field. */
export function editContent(id: string, fields: ContentFields, what: string): NamedChange {
  return { name: `change the ${what} of content`, edits: [{ kind: 'set', root: 'content', id, fields }] };
}

type Use = Pick<Entity<'contentUses'>, 'contentId' | 'personaId' | 'stage'>;

/** The one entry that says so has this id, so that two who say it at once write the same one. */
export function contentUseId({ contentId, personaId, stage }: Use): string {
  return `${contentId}|${personaId}|${stage}`;
}

/** Says that a piece is for a persona at a stage. */
export function useContentFor(use: Use): NamedChange {
  const { contentId, personaId, stage } = use;
  return {
    name: 'use content for a persona',
    edits: [{ kind: 'create', root: 'contentUses', id: contentUseId(use), fields: { contentId, personaId, stage } }],
  };
}

/** Takes that back. */
export function stopUsingContentFor(use: Use): NamedChange {
  return {
    name: 'no longer use content for a persona',
    edits: [{ kind: 'remove', root: 'contentUses', id: contentUseId(use) }],
  };
}

/** What somebody thinks of a piece, once a person; null takes it back. */
export function rateContent(contentId: string, personId: string, stars: number | null): NamedChange {
  const id = `${contentId}|${personId}`;
  if (stars === null) return { name: 'take a rating back', edits: [{ kind: 'remove', root: 'contentRatings', id }] };
  return {
    name: 'rate content',
    edits: [{ kind: 'create', root: 'contentRatings', id, fields: { contentId, personId, stars } }],
  };
}

type GapFields = Partial<Pick<EntityInput<'contentGaps'>, 'searched' | 'personaId' | 'stage' | 'askedBy' | 'order'>>;

/** Notes what could not be found. */
export function noteGap(id: string, fields: GapFields): NamedChange {
  return { name: 'note missing content', edits: [{ kind: 'create', root: 'contentGaps', id, fields }] };
}

/** Says for whom it was searched, or when. */
export function editGap(id: string, fields: GapFields): NamedChange {
  return { name: 'change missing content', edits: [{ kind: 'set', root: 'contentGaps', id, fields }] };
}

/** Says which piece answers it; `at` is an ISO instant. */
export function fillGap(id: string, contentId: string, at: string): NamedChange {
  return {
    name: 'fill missing content',
    edits: [{ kind: 'set', root: 'contentGaps', id, fields: { contentId, filledAt: at } }],
  };
}
