import { assertNever } from '../../../../shared/base/assert-never.ts';
import { type CrmObject, entityAnswers } from '../../../../shared/crm/fields.ts';
import type { Mapping, Question } from '../../../../shared/crm/mapping.ts';

/** The mapping with a column put on other fields; none leaves it out of use. */
export function withColumn(mapping: Mapping, header: string, fields: readonly string[]): Mapping {
  const { [header]: _before, ...others } = mapping.columns;
  const [only] = fields;
  if (only === undefined) return { ...mapping, columns: others };
  return { ...mapping, columns: { ...others, [header]: fields.length === 1 ? only : [...fields] } };
}

/** The mapping for rows of another kind: what was decided for the old kind is proposed anew. */
export function withObject(mapping: Mapping, object: CrmObject): Mapping {
  return { ...mapping, object, columns: {}, constants: {}, dates: {}, stages: {} };
}

/** The mapping with a status value of the file put on a stage. */
export function withStage(mapping: Mapping, value: string, stage: string): Mapping {
  return { ...mapping, stages: { ...mapping.stages, [value]: stage } };
}

/** The mapping with a question of the file answered. A question without a column or value to answer leaves it. */
export function withAnswer(mapping: Mapping, question: Question, answer: string): Mapping {
  const { kind, column, value } = question;
  switch (kind) {
    case 'date-order':
      return column === null ? mapping : { ...mapping, dates: { ...mapping.dates, [column]: answer } };
    case 'unknown-stage':
      return value === null ? mapping : withStage(mapping, value, answer);
    case 'needed-field':
      return value === null ? mapping : withNeeded(mapping, firstOf(value), answer);
    case 'object':
      return withObject(mapping, answer as CrmObject);
    case 'time-zone':
      return { ...mapping, timeZone: answer };
    case 'decimal':
      return { ...mapping, decimal: answer === ',' ? ',' : '.' };
    case 'system':
      return mapping;
    default:
      return assertNever(kind);
  }
}

function withNeeded(mapping: Mapping, field: string, answer: string): Mapping {
  const constant = field === 'entity' ? entityAnswers[answer] : undefined;
  if (constant === undefined) return withColumn(mapping, answer, [field]);
  return { ...mapping, constants: { ...mapping.constants, [field]: constant } };
}

/** Where one of two fields is needed the question names both: "person_id or opportunity_id". */
function firstOf(fields: string): string {
  return fields.split(' or ', 1)[0] ?? fields;
}
