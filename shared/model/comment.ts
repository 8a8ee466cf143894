import { z } from 'zod';
import { entity, personId, severalPeople } from './entity.ts';

/** What someone said about an entry; people who are mentioned are named by id. */
export const commentSchema = z.object({
  ...entity,
  /** The root and the id of the entry. */
  root: z.string(),
  entryId: z.string(),
  text: z.string().default(''),
  mentions: severalPeople,
  replyTo: z.string().nullable().default(null),
  resolvedAt: z.string().nullable().default(null),
  resolvedBy: personId,
});
