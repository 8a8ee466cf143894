import { z } from 'zod';
import { method } from './method.ts';

export const workspaceInput = z.object({ workspaceId: z.string().min(1) });

/** The state of the file behind an open workspace, as the status line shows it. */
export const fileStateSchema = z.object({
  workspaceId: z.string(),
  /** `not-saved` while commits fail (disk full, file gone): edits stay in memory and are retried. */
  state: z.enum(['saved', 'saving', 'not-saved', 'read-only']),
  reason: z.string().nullable(),
});
export type FileState = z.infer<typeof fileStateSchema>;

export const workspaceInfoSchema = z.object({
  workspaceId: z.string(),
  path: z.string(),
  bytes: z.number(),
  isReadOnly: z.boolean(),
  fileState: fileStateSchema,
  imports: z.number().int(),
  leads: z.number().int(),
  opportunities: z.number().int(),
  /** The newest local date that the data knows of, up to today; null where it knows none. */
  dataThrough: z.string().nullable(),
});
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

export const workspaceMethods = {
  'workspace/info': method(workspaceInput, workspaceInfoSchema),
  'workspace/close': method(workspaceInput, z.object({})),
  'workspace/verify': method(
    workspaceInput,
    z.object({
      sound: z.boolean(),
      updates: z.number(),
      datasets: z.number(),
      records: z.number(),
      findings: z.array(z.string()),
    }),
  ),
} as const;
