import type { CriterionRule } from '../model/handbook.ts';

/** What a field holds: texts and addresses are compared as words, numbers by size. */
export interface RuleField {
  readonly key: string;
  /** As the teams say it: "Lead score". */
  readonly label: string;
  readonly kind: 'text' | 'number';
}

/** The fields of a lead that a line can be tested by. */
export const ruleFields: readonly RuleField[] = [
  { key: 'score', label: 'Lead score', kind: 'number' },
  { key: 'source', label: 'Source', kind: 'text' },
  { key: 'channel', label: 'Channel', kind: 'text' },
  { key: 'campaign', label: 'Campaign', kind: 'text' },
  { key: 'persona', label: 'Persona', kind: 'text' },
  { key: 'segment', label: 'Segment', kind: 'text' },
  { key: 'region', label: 'Region', kind: 'text' },
  { key: 'company', label: 'Company', kind: 'text' },
  { key: 'name', label: 'Name', kind: 'text' },
  { key: 'email', label: 'Email', kind: 'text' },
  { key: 'owner', label: 'Owner', kind: 'text' },
];

/** A field by its key; null for one that this version of the app doesn't know. */
export function ruleField(key: string): RuleField | null {
  return ruleFields.find((field) => field.key === key) ?? null;
}

export type RuleOp = CriterionRule['op'];

const opsOf: Readonly<Record<RuleField['kind'], readonly RuleOp[]>> = {
  number: ['atLeast', 'atMost', 'filled'],
  text: ['is', 'isNot', 'filled'],
};

/** What a field can be asked. */
export function ruleOps(field: RuleField): readonly RuleOp[] {
  return opsOf[field.kind];
}

export const opWords: Readonly<Record<RuleOp, string>> = {
  atLeast: 'is at least',
  atMost: 'is at most',
  is: 'is',
  isNot: 'is not',
  filled: 'is known',
};

/** A rule that can be run: its field and values are as its op needs them. */
export type TestableRule =
  | { readonly field: string; readonly op: 'filled' }
  | { readonly field: string; readonly op: 'atLeast' | 'atMost'; readonly limit: number }
  | { readonly field: string; readonly op: 'is' | 'isNot'; readonly words: readonly string[] };

const folded = (text: string) => text.trim().toLowerCase();

/** A rule made ready to be run; null for none, and for one that the data can't test: an unknown field, no values. */
export function testableRule(rule: CriterionRule | null): TestableRule | null {
  if (rule === null) return null;
  const field = ruleField(rule.field);
  if (field === null || !ruleOps(field).includes(rule.op)) return null;
  const { op, values } = rule;
  if (op === 'filled') return { field: field.key, op };
  if (op === 'is' || op === 'isNot') {
    const words = values
      .map(String)
      .map(folded)
      .filter((word) => word !== '');
    return words.length === 0 ? null : { field: field.key, op, words };
  }
  const limit = values.length === 1 && values[0] !== '' ? Number(values[0]) : Number.NaN;
  return Number.isFinite(limit) ? { field: field.key, op, limit } : null;
}

/** Whether a rule waits for its value: it tests nothing, and says nothing yet. */
export function isHalfWritten({ op, values }: CriterionRule): boolean {
  return op !== 'filled' && values.every((value) => String(value).trim() === '');
}

/** "US, Canada or UK". */
function orList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}

/** The values of a rule in words; empty for none. */
export function valuesWords({ values }: CriterionRule): string {
  return orList(values.map(String));
}

/** A rule as a sentence: "Lead score is at least 60". */
export function ruleWords(rule: CriterionRule): string {
  const label = ruleField(rule.field)?.label ?? rule.field;
  const said = `${label} ${opWords[rule.op]}`;
  return rule.op === 'filled' ? said : `${said} ${valuesWords(rule) || '…'}`;
}

/** What was typed for the values of a rule: one number, or words with commas between. */
export function readRuleValues(op: RuleOp, text: string): CriterionRule['values'] {
  if (op === 'filled') return [];
  if (op === 'atLeast' || op === 'atMost') {
    const typed = text.trim().replace(',', '.');
    return typed === '' || !Number.isFinite(Number(typed)) ? [] : [Number(typed)];
  }
  const words = text
    .split(/,|\bor\b/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}
