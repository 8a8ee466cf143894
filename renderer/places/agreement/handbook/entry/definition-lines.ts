import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { readDefinitionTerms, type SignedCriterion } from '../../../../../shared/model/handbook-entry.ts';
import type { Terms } from '../../../../../shared/model/signing.ts';
import { ruleWords } from '../../../../../shared/planning/criterion-rule.ts';
import type { TermLine } from '../../../../kit/signing/version-lines.ts';

/** What a signed definition says, line by line; empty for one that can't be read. */
export function definitionLines(terms: Terms): readonly TermLine[] {
  const said = readDefinitionTerms(terms);
  if (said === null) return [];
  return [
    { what: 'Meaning', words: said.meaning },
    ...said.criteria.map((line) => ({ what: 'Has to hold', words: criterionWords(line) })),
    ...said.minimumInformation.map((words) => ({ what: 'Has to be known', words })),
    { what: 'Score threshold', words: said.scoreThreshold === null ? '' : String(said.scoreThreshold) },
    { what: 'Leaves when', words: said.leavesWhen },
    { what: 'Owner', words: functionLabel(said.ownerFunction) },
  ].filter(({ words }) => words.trim() !== '');
}

function criterionWords({ text, rule }: SignedCriterion): string {
  if (rule === null) return text;
  const tested = ruleWords(rule);
  return tested === text ? text : `${text} (tested by: ${tested})`;
}
