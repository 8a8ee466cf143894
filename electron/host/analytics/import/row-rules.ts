import { neededOneOf, stageFieldNames } from '../../../../shared/crm/fields.ts';
import type { Mapping, RejectCode } from '../../../../shared/crm/mapping.ts';
import { sqlName, sqlText } from '../sql-text.ts';
import type { FieldPlan } from './field-plan.ts';
import { columnsOfField } from './version-columns.ts';

/** Set in `bad` where a row lacks what its object needs, or is about something else. */
const incompleteBit = 2 ** 60;

/** One reason to refuse a row: `condition` is SQL over the columns that `typedSelect` works with or gives. */
interface RowRule {
  readonly code: RejectCode;
  readonly condition: string;
  /** Headers to look at, else the fields that are missing. */
  readonly columns: string;
}

/** `bad` of rows that lack what they need, over the parsed columns (`s_` texts, `x_` values) of `typedSelect`. */
export function incompleteSql(mapping: Mapping, plans: readonly FieldPlan[]): string {
  const missing = neededPlans(plans).map((plan) => `${sqlName(`s_${plan.field.name}`)} IS NULL`);
  const oneOf = neededOneOf[mapping.object]?.filter((field) => plans.some((plan) => plan.field.name === field));
  const none = oneOf ? [oneOf.map((field) => `${sqlName(`s_${field}`)} IS NULL`).join(' AND ')] : [];
  const other = plans.some((plan) => plan.field.name === 'field') ? [otherField('s_field')] : [];
  const rules = [...missing, ...none, ...other].map((rule) => `(${rule})`);
  return rules.length === 0 ? '0' : `CASE WHEN ${rules.join(' OR ')} THEN ${incompleteBit} ELSE 0 END`;
}

function neededPlans(plans: readonly FieldPlan[]): readonly FieldPlan[] {
  return plans.filter((plan) => plan.field.needed);
}

function otherField(text: string): string {
  const plain = `regexp_replace(lower(${text}), '[\\s[:punct:]]+', '', 'g')`;
  return `${text} IS NOT NULL AND ${plain} NOT IN (${stageFieldNames.map(sqlText).join(', ')})`;
}

/** Why a row of the typed file is refused, first reason first, over its columns. */
export function rowRules(mapping: Mapping, plans: readonly FieldPlan[]): readonly RowRule[] {
  const headers = (plan: FieldPlan) => plan.sources.map((source) => source.header).join(', ') || plan.field.name;
  const isBlank = (plan: FieldPlan) =>
    `${sqlName(columnsOfField(plan.field)[0]?.name ?? '')} IS NULL AND NOT ${hasBit(plan)}`;
  const needed = neededPlans(plans).map((plan): RowRule => {
    const code = plan.field.kind === 'id' ? 'missing_id' : 'missing_field';
    return { code, condition: isBlank(plan), columns: headers(plan) };
  });
  const oneOf = (neededOneOf[mapping.object] ?? []).flatMap((field) =>
    plans.filter((plan) => plan.field.name === field),
  );
  const none: RowRule = {
    code: mapping.object === 'campaign' ? 'missing_id' : 'missing_reference',
    condition: oneOf.map(isBlank).join(' AND '),
    columns: oneOf.map(headers).join(', '),
  };
  const other: RowRule = { code: 'other_field', condition: otherField('field'), columns: 'field' };
  return [
    ...(plans.some((plan) => plan.field.name === 'field') ? [other] : []),
    ...needed,
    ...(oneOf.length > 0 ? [none] : []),
    ...plans.map((plan): RowRule => ({ code: unfitCode(plan), condition: hasBit(plan), columns: headers(plan) })),
  ];
}

function hasBit(plan: FieldPlan): string {
  return `(bad & ${2 ** plan.bit}) <> 0`;
}

function unfitCode({ field }: FieldPlan): RejectCode {
  switch (field.kind) {
    case 'date':
      return 'bad_date';
    case 'money':
    case 'number':
      return 'bad_number';
    case 'flag':
      return 'bad_flag';
    case 'stage':
      return 'unknown_stage';
    case 'text':
    case 'id':
    case 'currency':
      return 'missing_field';
  }
}
