import { z } from 'zod';
import { method } from './method.ts';
import { pipelineSchema, recycleFlowSchema, reviewQuerySchema, reviewResultSchema, seriesSchema } from './review.ts';
import { workspaceInput } from './workspace.ts';

/** Everything a finished review showed, as it was; opening it in a year shows the same numbers. */
export const frozenReviewSchema = z.object({
  recordId: z.string(),
  meetingId: z.string(),
  frozenAt: z.string(),
  /** What it was computed from: any later change to these is a restatement, never a change of the record. */
  query: reviewQuerySchema,
  imports: z.array(z.object({ id: z.number().int(), at: z.string(), rows: z.number().int() })),
  definitionVersion: z.string(),
  review: reviewResultSchema,
  series: z.array(seriesSchema),
  pipeline: pipelineSchema,
  recycling: recycleFlowSchema,
  /** SHA-256 over the canonical JSON of all the above but itself. */
  fingerprint: z.string(),
});
export type FrozenReview = z.infer<typeof frozenReviewSchema>;

const meetingInput = workspaceInput.extend({ meetingId: z.string().min(1) });

export const minutesFormats = ['html', 'pdf', 'md'] as const;

export const meetingMethods = {
  /** Freezes the numbers of the meeting's query, and marks the meeting as ended in the document. */
  'meeting/end': method(
    meetingInput.extend({ query: reviewQuerySchema }),
    z.object({ recordId: z.string(), fingerprint: z.string() }),
  ),
  'meeting/record': method(meetingInput, frozenReviewSchema),
  /** What the same query gives today against the frozen record: one line for each figure that changed. */
  'meeting/restatements': method(
    meetingInput,
    z.object({
      changes: z.array(
        z.object({
          metric: z.string(),
          label: z.string(),
          frozen: z.string(),
          live: z.string(),
          rows: z.number().int(),
        }),
      ),
    }),
  ),
  /** Writes the minutes beside the workspace file (or into `folder`) and answers with the file and its content (base64 for a PDF). */
  'meeting/minutes': method(
    meetingInput.extend({
      format: z.enum(minutesFormats),
      folder: z.string().nullable().default(null),
      /** Leads appear as company and role, without names and emails. */
      withoutPeople: z.boolean().default(false),
    }),
    z.object({
      name: z.string(),
      path: z.string().nullable(),
      content: z.string(),
      encoding: z.enum(['utf-8', 'base64']),
    }),
  ),
} as const;
