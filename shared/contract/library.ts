import { z } from 'zod';
import { isCurrency } from '../money/region-currency.ts';
import { method } from './method.ts';

/** What the start screen shows of one workspace file, read without opening its document for editing. */
export const workspaceCardSchema = z.object({
  workspaceId: z.string(),
  path: z.string(),
  name: z.string(),
  client: z.string(),
  bytes: z.number(),
  pinned: z.boolean(),
  isOpen: z.boolean(),
  /** Why the file can't be read, else null: the card still shows. */
  problem: z.string().nullable(),
  /** ISO instants. */
  openedAt: z.string().nullable(),
  changedAt: z.string(),
  lastReview: z.string().nullable(),
  nextReview: z.string().nullable(),
  openActions: z.number().int(),
  overdueActions: z.number().int(),
  /** Tasks of campaigns under way that are behind their dates. */
  tasksBehind: z.number().int(),
});
export type WorkspaceCard = z.infer<typeof workspaceCardSchema>;

export const memberFunctions = ['marketing', 'sales', 'telequalification', 'leadership', 'other'] as const;
export const memberFunctionSchema = z.enum(memberFunctions);
export type MemberFunction = z.infer<typeof memberFunctionSchema>;

/** The leads of a workspace that are past a promise, as they stood when it was last looked at. */
export const slippingLeadsSchema = z.object({
  workspaceId: z.string(),
  /** How many, and what as many were worth before; null where nothing can be measured. */
  leads: z
    .object({
      total: z.number().int(),
      value: z.number().nullable(),
      currency: z.string(),
      /** How the value is worked out and what it leaves out, or why it is not known. */
      note: z.string().default(''),
    })
    .nullable(),
  /** The day that the data reach to, as a local date; null without data. */
  asOf: z.string().nullable(),
});
export type SlippingLeads = z.infer<typeof slippingLeadsSchema>;

/** Who sits at this computer; kept with the library, copied into a workspace's people on first edit. */
export const selfSchema = z.object({
  id: z.string(),
  name: z.string(),
  function: memberFunctionSchema,
  title: z.string().default(''),
});
export type Self = z.infer<typeof selfSchema>;

/** What a new workspace may begin with besides its stages; what each holds is in `shared/templates`. */
export const templateKeys = ['alignment', 'launch', 'consulting'] as const;
export const templateKeySchema = z.enum(templateKeys);
export type TemplateKey = z.infer<typeof templateKeySchema>;

/** How far the sample company is: which of its imports is being made, for the window that asked for it. */
export const sampleProgressSchema = z.object({
  /** The local date of the exports. */
  date: z.string(),
  /** Imports made before this one. */
  done: z.number().int(),
  total: z.number().int(),
});
export type SampleProgress = z.infer<typeof sampleProgressSchema>;

const pathInput = z.object({ path: z.string().min(1) });
const opened = z.object({ workspaceId: z.string(), path: z.string() });

export const libraryMethods = {
  'library/list': method(
    z.object({}),
    z.object({
      folder: z.string(),
      self: selfSchema.nullable(),
      /** Who sat at this computer before, who left last first. */
      formerSelves: z.array(selfSchema),
      workspaces: z.array(workspaceCardSchema),
      trash: z.array(z.object({ path: z.string(), name: z.string(), trashedAt: z.string() })),
      lateActions: z.array(
        z.object({
          workspaceId: z.string(),
          path: z.string(),
          workspace: z.string(),
          title: z.string(),
          owner: z.string(),
          due: z.string(),
        }),
      ),
      recentFiles: z.array(z.object({ name: z.string(), path: z.string(), usedAt: z.string() })),
    }),
  ),
  /** Measures the workspaces that are open, and remembers the others: one that is missing was never measured here. */
  'library/slipping': method(z.object({}), z.object({ workspaces: z.array(slippingLeadsSchema) })),
  /** What they say of themselves now; of another id, someone else sits here and who sat here before is remembered. */
  'library/setSelf': method(selfSchema, selfSchema),
  /** `sample` generates the sample company's exports and imports them, which takes a while; `sample/progress` tells. */
  'library/create': method(
    z.object({
      kind: z.enum(['blank', 'sample']),
      name: z.string().min(1),
      client: z.string().default(''),
      /** What a blank workspace begins with; null for the stages alone. */
      template: templateKeySchema.nullable().default(null),
      /** What a blank workspace counts money in, by its code; null for the usual one. */
      currency: z.string().refine(isCurrency, 'A currency by its code, such as EUR.').nullable().default(null),
    }),
    opened,
  ),
  /** Calls off the sample company that this window asked for: its `library/create` fails with `request.cancelled`. */
  'library/cancelSample': method(z.object({}), z.object({})),
  /** Opens a `.tandem` file anywhere on disk and adds it to the library. */
  'library/open': method(pathInput, opened),
  'library/duplicate': method(pathInput.extend({ name: z.string().min(1) }), opened),
  'library/rename': method(pathInput.extend({ name: z.string().min(1) }), z.object({ path: z.string() })),
  'library/pin': method(pathInput.extend({ pinned: z.boolean() }), z.object({})),
  'library/trash': method(pathInput, z.object({ trashedPath: z.string() })),
  'library/restore': method(pathInput, z.object({ path: z.string() })),
} as const;
