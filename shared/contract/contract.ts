import { z } from 'zod';
import { agreementMethods } from './agreement.ts';
import { alignmentMethods } from './alignment.ts';
import { campaignMethods } from './campaigns.ts';
import { customerMethods } from './customers.ts';
import { goalMethods } from './goals.ts';
import { handbookMethods } from './handbook.ts';
import { importMethods, importProgressSchema } from './import.ts';
import { libraryMethods, sampleProgressSchema } from './library.ts';
import { listMethods } from './lists.ts';
import { meetingMethods } from './meeting.ts';
import { planChannelMethods } from './plan-channels.ts';
import type { Result } from './problem.ts';
import { programmeMethods } from './programmes.ts';
import { reviewMethods } from './review.ts';
import { rhythmMethods } from './rhythm.ts';
import { rowMethods } from './rows.ts';
import { uploadMethods } from './uploads.ts';
import { fileStateSchema, workspaceMethods } from './workspace.ts';

/** All calls that a window can make of the host: one list, validated at the boundary on both sides. */
export const methods = {
  ...libraryMethods,
  ...workspaceMethods,
  ...uploadMethods,
  ...importMethods,
  ...rowMethods,
  ...reviewMethods,
  ...meetingMethods,
  ...campaignMethods,
  ...goalMethods,
  ...customerMethods,
  ...programmeMethods,
  ...planChannelMethods,
  ...agreementMethods,
  ...listMethods,
  ...handbookMethods,
  ...alignmentMethods,
  ...rhythmMethods,
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller may leave out is filled with defaults, so inputs differ on the two sides. */
export type MethodInput<Name extends MethodName> = z.input<Methods[Name]['input']>;
export type MethodArguments<Name extends MethodName> = z.output<Methods[Name]['input']>;
export type MethodOutput<Name extends MethodName> = z.output<Methods[Name]['output']>;

/** What the host tells windows unasked. */
export const events = {
  'import/progress': importProgressSchema,
  /** Datasets or settings changed: figures and rows of this workspace are to be asked again. */
  'data/changed': z.object({ workspaceId: z.string() }),
  'file/state': fileStateSchema,
  'library/changed': z.object({}),
  'sample/progress': sampleProgressSchema,
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.infer<Events[Name]>;

/** The host as a window or a script sees it. Failures are values; nothing rejects. */
export interface HostClient {
  call<Name extends MethodName>(name: Name, input: MethodInput<Name>): Promise<Result<MethodOutput<Name>>>;
  /** Returns the function that ends listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
}
