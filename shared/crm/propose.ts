import { dictionaryOf } from './dictionaries/all.ts';
import { type CrmObject, crmObjectNames, entityAnswers, fieldsOf, neededOneOf, rowNumberColumn } from './fields.ts';
import type { ColumnProposal, Mapping, Proposal, Question } from './mapping.ts';
import { type ColumnChoice, chooseColumns } from './propose-columns.ts';
import { chooseDates, type DateChoice } from './propose-dates.ts';
import { chooseDecimal } from './propose-numbers.ts';
import { chooseStages, type KnownStatus } from './propose-stages.ts';
import type { ImportTable, Recognised } from './table.ts';
import { columnFields, fitsHeaders } from './validate-mapping.ts';

export interface ProposeOptions {
  /** The mapping of an earlier file with the same headers: taken up, but checked against what this file proves. */
  readonly remembered?: Mapping | null;
  /** The mapping as a person (or a mapping file) has it: taken as it is; only what it leaves open is proposed or asked. */
  readonly decided?: Mapping | null;
  /** Statuses that the workspace's people have put on stages. */
  readonly statusMappings: readonly KnownStatus[];
  /** The workspace's IANA zone and ISO currency: what dates and amounts without their own are in. */
  readonly timeZone: string;
  readonly currency: string;
}

/** What is settled about a table before its columns are looked at. */
interface Basis {
  readonly table: ImportTable;
  readonly found: Recognised;
  readonly object: CrmObject;
  readonly decided: Mapping | null;
  readonly remembered: Mapping | null;
  readonly options: ProposeOptions;
}

/**
 * Proposes how one table becomes rows: fields for its columns, orders for its dates, stages for its statuses, each with
 * how sure that is; what the table can't decide becomes a question, and its date column or status stays out of the
 * mapping until it is answered. A remembered mapping whose columns are gone is not taken up. With
 * `recognised.unusable` and nothing decided the proposal is empty: only a person can say what its rows are.
 */
export function propose(table: ImportTable, found: Recognised, options: ProposeOptions): Proposal {
  const decided = options.decided ?? null;
  const given = options.remembered ?? null;
  const remembered = given && fitsHeaders(given, table.headers) ? given : null;
  const object = decided?.object ?? remembered?.object ?? (found.unusable === null ? found.object : null);
  if (object === null) return undecided(table, found, options);
  const basis: Basis = {
    table,
    found,
    object,
    decided,
    remembered: remembered?.object === object ? remembered : null,
    options,
  };
  return build(basis, columnsOf(basis));
}

function columnsOf({ table, found, object, decided, remembered }: Basis): readonly ColumnChoice[] {
  const base = remembered ? rememberedColumns(table, remembered) : chooseColumns(table, found, object);
  if (!decided || Object.keys(decided.columns).length === 0) return base;
  const headers = Object.keys(decided.columns);
  return base.map((column) => decidedColumn(column, decided, headers));
}

function rememberedColumns(table: ImportTable, mapping: Mapping): readonly ColumnChoice[] {
  const headers = Object.keys(mapping.columns);
  return table.profiles.map((profile) => {
    const fields = columnFields(mapping, profile.header);
    const certainty = fields.length > 0 ? ('remembered' as const) : ('unused' as const);
    return { profile, fields, certainty, why: '', stages: null, position: headers.indexOf(profile.header) };
  });
}

/** A column as it was decided; how sure it is stays where the decision is what would have been proposed. */
function decidedColumn(column: ColumnChoice, mapping: Mapping, headers: readonly string[]): ColumnChoice {
  const fields = columnFields(mapping, column.profile.header);
  const position = headers.indexOf(column.profile.header);
  if (fields.join() === column.fields.join()) return { ...column, position };
  return { ...column, fields, certainty: fields.length > 0 ? 'sure' : 'unused', why: '', position };
}

function build(basis: Basis, columns: readonly ColumnChoice[]): Proposal {
  const { table, found, object, decided, remembered, options } = basis;
  const before = decided ?? remembered;
  const constants = before?.constants ?? constantsFor(found, object, columns);
  const dateColumns = columnsOfKind(columns, object, ['date']);
  const dates = chooseDates(dateColumns, decided?.dates ?? {}, remembered?.dates ?? {});
  const decimal = chooseDecimal(columnsOfKind(columns, object, ['money', 'number']));
  const known = { remembered: remembered?.stages ?? {}, decided: decided?.stages ?? {} };
  const stages = chooseStages(columns, found, object, constants, known, options.statusMappings);
  const mapping: Mapping = {
    object,
    columns: { ...columnRecord(columns), ...rowNumber(before) },
    constants,
    dates: Object.fromEntries(dates.flatMap((each) => (each.question ? [] : [[each.header, each.format]]))),
    timeZone: before?.timeZone ?? options.timeZone,
    decimal: before?.decimal ?? decimal.decimal,
    currency: before?.currency ?? options.currency,
    stages: { ...known.remembered, ...known.decided, ...stages.stages },
  };
  const questions = [
    ...missingFields(mapping, table),
    ...dates.flatMap(({ question }) => question ?? []),
    ...(decimal.question && !before ? [decimal.question] : []),
    ...stages.questions,
  ];
  const shown = columns.map((column) => columnProposal(column, dates, questions));
  return {
    system: found.system,
    why: [...found.why],
    mapping,
    columns: shown,
    questions,
    stageValues: stages.stageValues,
  };
}

function constantsFor(found: Recognised, object: CrmObject, columns: readonly ColumnChoice[]): Record<string, string> {
  const constants = { ...dictionaryOf(found.dictionary)?.constants };
  const hasEntity = columns.some((each) => each.fields.includes('entity'));
  if (object !== 'stage_event' || constants.entity !== undefined || hasEntity) return constants;
  const id = columns.find((each) => each.fields.includes('entity_id'))?.profile.header ?? '';
  if (/deal|opp|potential/i.test(id)) return { ...constants, entity: 'opportunity' };
  return /lead|contact|person|prospect/i.test(id) ? { ...constants, entity: 'person' } : constants;
}

function columnsOfKind(columns: readonly ColumnChoice[], object: CrmObject, kinds: readonly string[]) {
  const names = new Set(fieldsOf(object).flatMap((field) => (kinds.includes(field.kind) ? [field.name] : [])));
  return columns.filter((each) => each.fields.some((field) => names.has(field))).map((each) => each.profile);
}

function columnRecord(columns: readonly ColumnChoice[]): Record<string, string | string[]> {
  const used = columns.filter((each) => each.fields.length > 0).toSorted((a, b) => a.position - b.position);
  return Object.fromEntries(used.map(({ profile, fields }) => [profile.header, shortForm(fields)]));
}

function shortForm(fields: readonly string[]): string | string[] {
  const [first] = fields;
  return fields.length === 1 && first !== undefined ? first : [...fields];
}

function rowNumber(remembered: Mapping | null): Record<string, string | string[]> {
  const fields = remembered?.columns[rowNumberColumn];
  return fields === undefined ? {} : { [rowNumberColumn]: fields };
}

function missingFields(mapping: Mapping, table: ImportTable): readonly Question[] {
  const given = new Set([...Object.values(mapping.columns).flat(), ...Object.keys(mapping.constants)]);
  const needed = fieldsOf(mapping.object).filter((field) => field.needed && !given.has(field.name));
  const oneOf = neededOneOf[mapping.object] ?? [];
  const isOneMissing = oneOf.length > 0 && !oneOf.some((field) => given.has(field));
  const names = [...needed.map((field) => field.name), ...(isOneMissing ? [oneOf.join(' or ')] : [])];
  return names.map((name) => neededField(name, mapping, table));
}

const aboutAll = Object.entries(entityAnswers).map(([value, entity]) => ({
  value,
  label: entity === 'person' ? 'Every row is about a lead' : 'Every row is about an opportunity',
  consequence: '',
}));

function neededField(field: string, mapping: Mapping, table: ImportTable): Question {
  const free = table.profiles.filter((each) => !Object.hasOwn(mapping.columns, each.header) && each.filled > 0);
  const byRow = {
    value: rowNumberColumn,
    label: 'The number of the row',
    consequence: 'a record counts as the same next time only while it keeps its row',
  };
  return {
    kind: 'needed-field',
    column: null,
    value: field,
    text: `Which column is the ${field.replaceAll('_', ' ')}? Rows of this kind need it.`,
    rows: Math.max(0, ...table.profiles.map((each) => each.filled)),
    choices: [
      ...free.map(({ header, distinct }) => ({
        value: header,
        label: header,
        consequence: `${distinct} different values`,
      })),
      ...(field === 'id' ? [byRow] : []),
      ...(field === 'entity' ? aboutAll : []),
    ],
    proposed: field === 'id' ? rowNumberColumn : null,
  };
}

function columnProposal(
  column: ColumnChoice,
  dates: readonly DateChoice[],
  questions: readonly Question[],
): ColumnProposal {
  const date = dates.find((each) => each.header === column.profile.header);
  const isAsked = questions.some((each) => each.column === column.profile.header);
  return {
    ...column.profile,
    fields: [...column.fields],
    certainty: isAsked ? 'asks' : column.certainty,
    why: column.why || date?.why || '',
  };
}

function undecided(table: ImportTable, found: Recognised, options: ProposeOptions): Proposal {
  const question: Question = {
    kind: 'object',
    column: null,
    value: null,
    text: 'What is a row of this table?',
    rows: Math.max(0, ...table.profiles.map((each) => each.filled)),
    choices: crmObjectNames.map((name) => ({ value: name, label: name.replace('_', ' '), consequence: '' })),
    proposed: null,
  };
  return {
    system: found.system,
    why: found.unusable === null ? [...found.why] : [...found.why, found.unusable],
    mapping: {
      object: 'person',
      columns: {},
      constants: {},
      dates: {},
      timeZone: options.timeZone,
      decimal: '.',
      currency: options.currency,
      stages: {},
    },
    columns: table.profiles.map((profile) => ({ ...profile, fields: [], certainty: 'unused', why: '' })),
    questions: [question],
    stageValues: [],
  };
}
