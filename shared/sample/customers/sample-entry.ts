import type { Edit } from '../../model/change.ts';

/** The four personas of the sample; their values in its CRM are their names. */
export const personaIds = {
  manager: 'persona-manager',
  workshop: 'persona-workshop',
  operations: 'persona-operations',
  finance: 'persona-finance',
} as const;
export type PersonaKey = keyof typeof personaIds;

/** One entry of the sample. */
export function create(root: Edit['root'], id: string, fields: Readonly<Record<string, unknown>>): Edit {
  return { kind: 'create', root, id, fields };
}
