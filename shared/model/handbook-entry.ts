import { z } from 'zod';
import { memberFunctionSchema } from '../contract/library.ts';
import type { Entity } from './entities.ts';
import { criterionRuleSchema } from './handbook.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from './signing.ts';

export type Criterion = Entity<'criteria'>;

/** A line as it is signed: its words and what the data is tested for. */
const signedCriterionSchema = z.object({ text: z.string(), rule: criterionRuleSchema.nullable() });
export type SignedCriterion = z.output<typeof signedCriterionSchema>;

/** What a definition says as far as people sign it: its targets, names and owner's name are no part of that. */
const definitionTermsSchema = z.object({
  meaning: z.string(),
  criteria: z.array(signedCriterionSchema),
  minimumInformation: z.array(z.string()),
  scoreThreshold: z.number().nullable(),
  leavesWhen: z.string(),
  ownerFunction: memberFunctionSchema,
});
export type DefinitionTerms = z.output<typeof definitionTermsSchema>;

/** A definition with its lines, what people sign of it and who did. */
export type HandbookEntry = Entity<'definitions'> &
  Signable & {
    readonly root: 'definitions';
    /** What has to hold, in order. */
    readonly criteria: readonly Criterion[];
    /** What has to be known before the hand-off, in order. */
    readonly information: readonly Criterion[];
  };

/** A definition as the handbook shows it; lines and signatures are those of the whole document. */
export function handbookEntry(
  definition: Entity<'definitions'>,
  lines: Iterable<Criterion>,
  signatures: Iterable<Signature>,
): HandbookEntry {
  const own = linesOf(definition.id, lines);
  return {
    ...definition,
    root: 'definitions',
    criteria: own.filter(({ kind }) => kind === 'criterion'),
    information: own.filter(({ kind }) => kind === 'information'),
    terms: definitionTerms(definition, own),
    signatures: signaturesOf(signatures, 'definitions', definition.id),
  };
}

/** The lines of one definition in their order. */
export function linesOf(definitionId: string, lines: Iterable<Criterion>): readonly Criterion[] {
  return [...lines]
    .filter((line) => line.definitionId === definitionId && line.deletedAt === null)
    .sort((one, other) => compared(one.order, other.order) || compared(one.id, other.id));
}

const compared = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** What people call the stage of a definition. */
export function definitionName({ label, stage }: Pick<Entity<'definitions'>, 'label' | 'stage'>): string {
  return label === '' ? stage : label;
}

/** What of a definition itself is signed. */
type SignedFields = Pick<DefinitionTerms, 'meaning' | 'scoreThreshold' | 'leavesWhen' | 'ownerFunction'>;
type SignedLine = Pick<Criterion, 'kind' | 'text' | 'rule'>;

/** What people sign of a definition and its lines, which stand in order. Space around the meaning says nothing. */
export function definitionTerms(said: SignedFields, lines: readonly SignedLine[]): DefinitionTerms {
  const { meaning, scoreThreshold, leavesWhen, ownerFunction } = said;
  const ofKind = (wanted: Criterion['kind']) => lines.filter(({ kind }) => kind === wanted);
  return {
    meaning: meaning.trim(),
    criteria: ofKind('criterion').map(({ text, rule }) => ({ text, rule })),
    minimumInformation: ofKind('information').map(({ text }) => text),
    scoreThreshold,
    leavesWhen,
    ownerFunction,
  };
}

/** Terms that were signed, as a definition's; null for none and for what cannot be read as such. */
export function readDefinitionTerms(terms: Terms | null): DefinitionTerms | null {
  const read = definitionTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

const sameLine = (one: SignedCriterion, other: SignedCriterion) =>
  one.text === other.text && JSON.stringify(one.rule) === JSON.stringify(other.rule);

/**
 * The version since which a criterion reads as it does now without a break, as far as signatures tell; null where no
 * signed version holds it, so that it is new or changed in the current one.
 */
export function criterionSince(entry: HandbookEntry, { text, rule }: SignedCriterion): number | null {
  const signed = new Map(entry.signatures.map(({ version, terms }) => [version, readDefinitionTerms(terms)]));
  let since: number | null = null;
  for (const version of [...signed.keys()].sort((one, other) => other - one)) {
    const terms = signed.get(version);
    if (!terms?.criteria.some((line) => sameLine(line, { text, rule }))) break;
    since = version;
  }
  return since;
}
