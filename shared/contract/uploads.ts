import { z } from 'zod';
import { method } from './method.ts';

/** A file given to the host: by path where the shell knows it, else the id of an upload over the channel. */
export const fileSourceSchema = z.union([
  z.object({ path: z.string().min(1) }),
  z.object({ uploadId: z.string().min(1) }),
]);
export type FileSource = z.infer<typeof fileSourceSchema>;

export const uploadMethods = {
  'upload/begin': method(
    z.object({ name: z.string().min(1), bytes: z.number().int().nonnegative() }),
    z.object({ uploadId: z.string() }),
  ),
  /** At most 512 kB of the file in base64, in order. */
  'upload/chunk': method(
    z.object({ uploadId: z.string(), base64: z.string().max(700_000) }),
    z.object({ received: z.number() }),
  ),
  'upload/end': method(z.object({ uploadId: z.string() }), z.object({ bytes: z.number() })),
} as const;
