import type { Entity } from '../model/entities.ts';
import type { CriterionRule } from '../model/handbook.ts';
import { handbookEntry, readDefinitionTerms } from '../model/handbook-entry.ts';
import { type Signature, signersOf, versionInForce } from '../model/signing.ts';

type LineKind = Entity<'criteria'>['kind'];

/** The rules of a stage's entry, as far as the data can test them. */
export interface StageRules {
  /** Lines of the kind, and how many of them have a rule. */
  readonly lines: number;
  readonly rules: readonly CriterionRule[];
  /** The version in force that they are of; null while none is, and they are those of the draft. */
  readonly version: number | null;
}

/** What a handbook is made of. */
export interface HandbookParts {
  readonly definitions: readonly Entity<'definitions'>[];
  readonly criteria: readonly Entity<'criteria'>[];
  readonly signatures: readonly Signature[];
  readonly people: readonly Entity<'people'>[];
}

/**
 * The lines of one kind of a stage's entry, of the version in force: a draft that not all have signed breaks no promise.
 * The rule of a piece of information is no part of what is signed, so it is that of the line with the same words.
 */
export function stageRules(stage: string, kind: LineKind, handbook: HandbookParts): StageRules {
  const definition = handbook.definitions.find((each) => each.kind === 'stage' && each.stage === stage);
  if (definition === undefined) return { lines: 0, rules: [], version: null };
  const entry = handbookEntry(definition, handbook.criteria, handbook.signatures);
  const written = kind === 'criterion' ? entry.criteria : entry.information;
  const inForce = versionInForce(entry, signersOf(handbook.definitions, handbook.people));
  const terms = readDefinitionTerms(inForce?.terms ?? null);
  if (inForce === null || terms === null) return rulesOfLines(written, null);
  if (kind === 'criterion') return rulesOfLines(terms.criteria, inForce.version);
  const signed = terms.minimumInformation.map((text) => ({
    rule: written.find((line) => line.text === text)?.rule ?? null,
  }));
  return rulesOfLines(signed, inForce.version);
}

function rulesOfLines(lines: readonly { readonly rule: CriterionRule | null }[], version: number | null): StageRules {
  return { lines: lines.length, rules: lines.flatMap(({ rule }) => rule ?? []), version };
}

/** The lines of the handbook that promises about quality are measured by. */
export type RulesOf = (stage: string, kind: LineKind) => StageRules;
