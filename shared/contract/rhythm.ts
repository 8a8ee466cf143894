import { z } from 'zod';
import { method } from './method.ts';
import { workspaceInput } from './workspace.ts';

export const rhythmMethods = {
  /** A calendar file of a series (one entry that comes back) or of one planned review. */
  'rhythm/calendar': method(
    workspaceInput.extend({ root: z.enum(['meetingSeries', 'meetings']), id: z.string().min(1) }),
    z.object({ name: z.string(), content: z.string(), encoding: z.literal('utf-8') }),
  ),
} as const;
