import { z } from 'zod';

/** Someone who has the workspace open, as the others see them. A text editor's caret knows no more than the name. */
export const presenceUserSchema = z.object({
  id: z.string().max(200).default(''),
  name: z.string().max(200).default(''),
  color: z.string().max(40).default(''),
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

const personColors = ['#1864ab', '#a61e4d', '#5f3dc4', '#2b8a3e', '#d9480f', '#0b7285', '#862e9c', '#5c940d'];

/** The colour of a person's caret and badge, the same in every window. */
export function personColor(personId: string): string {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003;
  return personColors[sum % personColors.length] ?? '#495057';
}
