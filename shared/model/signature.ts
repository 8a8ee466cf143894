import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import { entity, someone } from './entity.ts';

/** Roots whose entries can be signed. */
export const signableRoots = [
  'definitions',
  'goals',
  'campaigns',
  'personas',
  'handoffs',
  'slas',
  'incentiveSchemes',
] as const;
export type SignableRoot = (typeof signableRoots)[number];

/** A function's signature, given by a person, under one version of an entry; id is `root|entryId|version|function`. */
export const signatureSchema = z.object({
  ...entity,
  root: z.enum(signableRoots),
  entryId: z.string(),
  version: z.number().int(),
  function: memberFunctionSchema,
  by: someone,
  /** An ISO instant. */
  at: z.string(),
  /** What was signed. */
  terms: z.record(z.string(), z.unknown()),
});
