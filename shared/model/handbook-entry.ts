import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import type { Entity } from './entities.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from './signing.ts';

/** What a definition says as far as people sign it: its targets, names and owner's name are no part of that. */
const definitionTermsSchema = z.object({
  meaning: z.string(),
  criteria: z.array(z.string()),
  minimumInformation: z.array(z.string()),
  scoreThreshold: z.number().nullable(),
  leavesWhen: z.string(),
  ownerFunction: memberFunctionSchema,
});
export type DefinitionTerms = z.output<typeof definitionTermsSchema>;

/** A definition with what people sign of it and who did. */
export type HandbookEntry = Entity<'definitions'> & Signable & { readonly root: 'definitions' };

/** A definition as the handbook shows it. */
export function handbookEntry(definition: Entity<'definitions'>, signatures: Iterable<Signature>): HandbookEntry {
  return {
    ...definition,
    root: 'definitions',
    terms: definitionTerms(definition),
    signatures: signaturesOf(signatures, 'definitions', definition.id),
  };
}

/** What people call the stage of a definition. */
export function definitionName({ label, stage }: Pick<Entity<'definitions'>, 'label' | 'stage'>): string {
  return label === '' ? stage : label;
}

/** What people sign of a definition. Space around the meaning says nothing. */
export function definitionTerms(said: DefinitionTerms): DefinitionTerms {
  const { meaning, criteria, minimumInformation, scoreThreshold, leavesWhen, ownerFunction } = said;
  return { meaning: meaning.trim(), criteria, minimumInformation, scoreThreshold, leavesWhen, ownerFunction };
}

/** Terms that were signed, as a definition's; null for none and for what cannot be read as such. */
export function readDefinitionTerms(terms: Terms | null): DefinitionTerms | null {
  const read = definitionTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}
