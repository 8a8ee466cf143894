import type { Terms } from '../../../../shared/model/signing.ts';
import { readPersonaTerms } from '../../../../shared/planning/persona-terms.ts';
import type { TermLine } from '../../../kit/signing/version-lines.ts';
import { kindWords } from '../claim-words.ts';

/** What a signed persona says, line by line; empty for one that can't be read. */
export function personaLines(terms: Terms): readonly TermLine[] {
  const said = readPersonaTerms(terms);
  if (said === null) return [];
  return [
    { what: 'Name', words: said.name },
    { what: 'In a sentence', words: said.summary },
    ...said.claims.map(({ kind, text }) => ({ what: kindWords[kind].name, words: text })),
  ].filter(({ words }) => words !== '');
}
