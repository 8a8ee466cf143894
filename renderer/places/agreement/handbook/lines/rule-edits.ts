import type { CriterionRule } from '../../../../../shared/model/handbook.ts';
import type { Criterion } from '../../../../../shared/model/handbook-entry.ts';
import {
  opWords,
  type RuleOp,
  ruleField,
  ruleFields,
  ruleOps,
  ruleWords,
} from '../../../../../shared/planning/criterion-rule.ts';

/** Fields of a line that gets another rule: words that only repeated the rule follow it. */
export function withRule(line: Criterion, rule: CriterionRule | null): Pick<Criterion, 'text' | 'rule'> {
  const followed = isSaidByRule(line) && rule !== null;
  return { rule, text: followed ? ruleWords(rule) : line.text };
}

/** Whether a line's words are those of its rule, so that the sentence stands for both. */
export function isSaidByRule({ text, rule }: Criterion): boolean {
  return rule !== null && (text === '' || text === ruleWords(rule));
}

/**
 * The rule that a line begins with when a field is chosen: numbers have a limit, which is the threshold or still to be
 * said, words are asked whether they are known.
 */
export function firstRule(field: string, threshold: number | null): CriterionRule {
  const isNumber = ruleField(field)?.kind === 'number';
  return isNumber ? { field, op: 'atLeast', values: limitOf(threshold) } : { field, op: 'filled', values: [] };
}

const limitOf = (threshold: number | null) => (threshold === null ? [] : [threshold]);

/** A rule about another field; its question and values stay where the field can be asked so. */
export function withField(rule: CriterionRule, field: string, threshold: number | null): CriterionRule {
  const known = ruleField(field);
  return known && ruleOps(known).includes(rule.op) ? { ...rule, field } : firstRule(field, threshold);
}

const isLimit = (op: RuleOp) => op === 'atLeast' || op === 'atMost';
const isWords = (op: RuleOp) => op === 'is' || op === 'isNot';

/** A rule that asks something else; values stay where they are of the same kind. */
export function withOp(rule: CriterionRule, op: RuleOp, threshold: number | null): CriterionRule {
  const keeps = (isLimit(op) && isLimit(rule.op)) || (isWords(op) && isWords(rule.op));
  return { ...rule, op, values: keeps ? rule.values : isLimit(op) ? limitOf(threshold) : [] };
}

/** The rule that words say by themselves, such as "Lead score is at least 65"; null where they say none. */
export function ruleOfWords(text: string): CriterionRule | null {
  const said = text.trim().toLowerCase();
  for (const field of ruleFields) {
    for (const op of ruleOps(field).toSorted((one, other) => opWords[other].length - opWords[one].length)) {
      const begin = `${field.label} ${opWords[op]}`.toLowerCase();
      if (!said.startsWith(begin)) continue;
      const rest = text.trim().slice(begin.length).trim();
      if (op === 'filled') return rest === '' ? { field: field.key, op, values: [] } : null;
      const number = Number(rest);
      if (isLimit(op))
        return rest !== '' && Number.isFinite(number) ? { field: field.key, op, values: [number] } : null;
    }
  }
  return null;
}
