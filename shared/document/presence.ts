import { z } from 'zod';

/** Someone who has the workspace open, as the others see them; their colour is in their entry of the document. */
export const presenceUserSchema = z.object({
  id: z.string().max(200).default(''),
  name: z.string().max(200).default(''),
});
export type PresenceUser = z.infer<typeof presenceUserSchema>;

/** Where they are: a place, a slide, a field; short strings under names that the places agree on. */
export const presencePlaceSchema = z.record(z.string().max(40), z.string().max(400));
export type PresencePlace = Readonly<z.infer<typeof presencePlaceSchema>>;

/** What a window may say of itself; who it is comes from its connection, whatever it claims. */
export const presenceStateSchema = z.object({
  user: presenceUserSchema,
  at: presencePlaceSchema.optional(),
  /** The text caret, kept as the editor's own relative positions. */
  cursor: z.unknown().optional(),
});
