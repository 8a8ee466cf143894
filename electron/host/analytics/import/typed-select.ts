import { currencySigns, tidyCell } from '../../../../shared/crm/coercion-rules.ts';
import { type CrmObject, combinationOf, furthestStage, stages } from '../../../../shared/crm/fields.ts';
import type { CrmSystem, Mapping } from '../../../../shared/crm/mapping.ts';
import type { ScannedTable } from '../../crm/bytes/scanned-table.ts';
import { sqlName, sqlText } from '../sql-text.ts';
import { flagSql, idSql, readColumnSql } from './cell-sql.ts';
import { cellText, csvRelation } from './csv-relation.ts';
import { type DateZones, dateSql, type PlainDates, type PlainSpelling, plainDateSql } from './date-sql.ts';
import type { FieldPlan, FieldSource } from './field-plan.ts';
import { moneySql, numberSql } from './number-sql.ts';
import { outcomeSql } from './outcome-sql.ts';
import { incompleteSql } from './row-rules.ts';
import { dateColumns, versionColumns } from './version-columns.ts';

/** What a file's rows are read with, besides its mapping. */
export interface ReadingContext {
  readonly system: CrmSystem;
  /** The workspace's IANA zone: in which days are counted, and of times without zone unless the mapping says so. */
  readonly timeZone: string;
  /** The workspace's ISO currency, of amounts without one unless the mapping says so. */
  readonly currency: string;
  /** The local day on which the export was taken, as days since 1970. */
  readonly exportedDay: number;
}

interface Layer {
  readonly mapping: Mapping;
  readonly context: ReadingContext;
  readonly zones: DateZones;
  readonly plans: readonly FieldPlan[];
  readonly spellings: ReadonlyMap<number, PlainSpelling>;
}

/**
 * The query that turns a clean CSV into versions (`version-columns.ts`), record for record: placeholders and unfit rows
 * stay in it, marked by `bad`, so that the position in the result is the record. Each layer names what the next one
 * repeats. `spellings` says how date columns spell most of their dates, by position: those are read faster.
 */
export function typedSelect(
  scanned: Pick<ScannedTable, 'csvPath' | 'columns'>,
  mapping: Mapping,
  plans: readonly FieldPlan[],
  context: ReadingContext,
  spellings: ReadonlyMap<number, PlainSpelling>,
): string {
  const zones = { clock: mapping.timeZone ?? context.timeZone, workspace: context.timeZone };
  const layer: Layer = { mapping, context, zones, plans, spellings };
  const used = [...new Set(plans.flatMap((plan) => plan.sources.map((source) => source.column)))];
  const raw = used.map((column) => `${cellText(scanned, column)} AS c${column}`);
  const number = plans.some((plan) => plan.isRowNumber) ? [rowNumberSql(scanned)] : [];
  const first = `SELECT ${[...raw, ...number, '1 AS one'].join(', ')} FROM ${csvRelation(scanned)}`;
  const dates = [...spellings].map(([column, spelling]) => `${plainDateSql(`c${column}`, spelling)} AS p${column}`);
  const plain = `SELECT ${['*', ...dates].join(',\n')} FROM (${first})`;
  const filled = `SELECT ${['*', ...used.map((column) => `${filledOf(scanned, column, spellings)} AS f${column}`)].join(',\n')} FROM (${plain})`;
  const texts = `SELECT *, ${plans.map((plan) => `${textOf(plan, layer)} AS ${sqlName(`s_${plan.field.name}`)}`).join(',\n')} FROM (${filled})`;
  const parsed = `SELECT *, ${plans.map((plan) => `${parsedOf(plan, layer)} AS ${sqlName(`x_${plan.field.name}`)}`).join(',\n')} FROM (${texts})`;
  return `SELECT ${columnsSql(layer).join(',\n')} FROM (${parsed})`;
}

/** The number of the record as text, null for a placeholder: it stands for a record that was refused. */
function rowNumberSql({ columns }: Pick<ScannedTable, 'columns'>): string {
  const cells = columns.map((_, position) => `c${position}`).join(', ');
  return `CASE WHEN coalesce(${cells}) IS NOT NULL THEN CAST(row_number() OVER () AS VARCHAR) END AS row_number`;
}

/** Cells with line breaks keep their inner layout; all others are tidied. Plain dates need none of it. */
function filledOf(
  scanned: Pick<ScannedTable, 'columns'>,
  column: number,
  spellings: ReadonlyMap<number, PlainSpelling>,
): string {
  if (spellings.has(column)) {
    return `CASE WHEN c${column} IS NULL THEN NULL WHEN p${column} IS NOT NULL THEN c${column} ELSE read_cell(c${column}) END`;
  }
  const scannedColumn = scanned.columns[column];
  const read = scannedColumn ? readColumnSql(`c${column}`, scannedColumn.facts) : 'NULL';
  if (!scannedColumn || (scannedColumn.newlineToken === null && scannedColumn.crToken === null)) return read;
  const hasBreak = `contains(c${column}, chr(10)) OR contains(c${column}, chr(13))`;
  return `CASE WHEN ${hasBreak} THEN regexp_replace(c${column}, '^\\s+|\\s+$', '', 'g') ELSE ${read} END`;
}

/** The text of a field: one column as it is, several combined, a constant where the file gives nothing. */
function textOf({ field, sources, constant, isRowNumber }: FieldPlan, { mapping }: Layer): string {
  const cells = sources.map((source) => `f${source.column}`);
  if (isRowNumber) cells.push('row_number');
  if (constant !== null) cells.push(sqlText(tidyCell(constant)));
  if (cells.length === 1) return cells[0] ?? 'NULL';
  const isJoined = combinationOf(mapping.object, field.name) === 'joined';
  return isJoined ? `nullif(concat_ws(' ', ${cells.join(', ')}), '')` : `coalesce(${cells.join(', ')})`;
}

/** The value of a field from its text: null where that is empty or unfit. */
function parsedOf(plan: FieldPlan, layer: Layer): string {
  const { field, sources } = plan;
  const text = sqlName(`s_${field.name}`);
  switch (field.kind) {
    case 'date':
      return parsedDate(plan, text, layer);
    case 'money':
      return moneySql(text, layer.mapping.decimal, currencySql(layer));
    case 'number':
      return numberSql(text, layer.mapping.decimal);
    case 'flag':
      return flagSql(text);
    case 'id':
      return idSql(text);
    case 'currency':
      return currencyCode(text);
    case 'stage':
      return sources.length > 1 ? stageOfSeveral(plan, layer.mapping) : stageCase(text, layer.mapping);
    case 'text':
      return field.name === 'entity' ? entityCase(text) : text;
  }
}

function parsedDate(plan: FieldPlan, text: string, layer: Layer): string {
  const { zones } = layer;
  const [source] = plan.sources;
  if (plan.sources.length <= 1) {
    return dateSql(text, source?.dateFormat ?? 'YMD', zones, source ? plainDates(source, layer) : null);
  }
  const texts = plan.sources.map((each) => `f${each.column}`);
  const dates = plan.sources.map((each) => dateSql(`f${each.column}`, each.dateFormat, zones, plainDates(each, layer)));
  return `list_transform([list_filter([${dates.join(', ')}], lambda d: d.d IS NOT NULL)], lambda l:
    CASE WHEN len(l) = list_count([${texts.join(', ')}]) THEN list_sort(l)[1] END)[1]`;
}

function plainDates({ column }: FieldSource, { spellings }: Layer): PlainDates | null {
  const spelling = spellings.get(column);
  return spelling ? { spelling, column: `p${column}` } : null;
}

/** The stage of each value of the mapping; a stage's own name is itself; any other text is unfit. */
function stageCase(text: string, mapping: Mapping): string {
  const own = stages.map((stage) => `WHEN lower(${text}) = ${sqlText(stage)} THEN ${sqlText(stage)}`);
  const mapped = Object.entries(mapping.stages).map(
    ([value, stage]) => `WHEN ${text} = ${sqlText(tidyCell(value))} THEN ${sqlText(stage)}`,
  );
  return `CASE ${[...mapped, ...own].join(' ')} END`;
}

/** The stage that several columns say together: the best of the known order, as `furthestStage` has it. */
function stageOfSeveral(plan: FieldPlan, mapping: Mapping): string {
  const all = [...stages, ...Object.values(mapping.stages)].filter(
    (stage, at, list) => stage !== '' && list.indexOf(stage) === at,
  );
  const order = all.toSorted((a, b) => (a === b ? 0 : furthestStage([a, b]) === a ? -1 : 1));
  const each = plan.sources.map((source) => stageCase(`f${source.column}`, mapping));
  const ranked = order.map((stage) => `WHEN list_contains(l, ${sqlText(stage)}) THEN ${sqlText(stage)}`);
  const texts = plan.sources.map((source) => `f${source.column}`);
  return `list_transform([[${each.join(', ')}]], lambda l: CASE WHEN list_count(l) < list_count([${texts.join(', ')}]) THEN NULL
    ${ranked.join(' ')} WHEN list_contains(l, '') THEN '' END)[1]`;
}

function entityCase(text: string): string {
  return `CASE WHEN regexp_matches(lower(${text}), '^(opportunit|deal|potential)') THEN 'opportunity'
    WHEN regexp_matches(lower(${text}), '^(person|people|lead|contact|prospect)') THEN 'person' END`;
}

function currencyCode(text: string): string {
  const signs = Object.entries(currencySigns).flatMap(([sign, code]) =>
    code === null ? [] : [`WHEN ${sqlText(sign)} THEN ${sqlText(code)}`],
  );
  return `CASE ${text} ${signs.join(' ')} ELSE upper(${text}) END`;
}

/** The currency of a row's amounts that name none themselves. */
function currencySql({ plans, mapping, context }: Layer): string {
  const fallback = sqlText(mapping.currency ?? context.currency);
  const hasColumn = plans.some((plan) => plan.field.kind === 'currency');
  return hasColumn ? `coalesce(${currencyCode('s_currency')}, ${fallback})` : fallback;
}

/** Columns of a typed file that others read whether the file has them or not; what else it does not have is left out. */
const alwaysThere: Partial<Record<CrmObject, readonly string[]>> = {
  campaign: ['id', 'name'],
  quota: ['owner', 'currency'],
  stage_event: ['from_stage', 'instant', 'reason'],
};

function columnsSql(layer: Layer): readonly string[] {
  const { plans, context, mapping } = layer;
  const own = plans.filter((plan) => plan.field.kind === 'date').map((plan) => plan.field);
  const values = new Map(plans.flatMap((plan) => valuesOf(plan)));
  values.set('record', 'NULL');
  values.set('system', sqlText(context.system));
  values.set('seen_day', String(context.exportedDay));
  values.set('bad', `${badSql(layer)} + ${incompleteSql(mapping, plans)}`);
  if (plans.some((plan) => plan.field.kind === 'money')) values.set('currency', rowCurrency(layer));
  if (mapping.object === 'opportunity')
    values.set('outcome', outcomeSql(new Set(plans.map((plan) => plan.field.name))));
  const columns = versionColumns(mapping.object, own);
  const unique = columns.filter((column, at) => columns.findIndex((each) => each.name === column.name) === at);
  const kept = unique.filter(({ name }) => values.has(name) || alwaysThere[mapping.object]?.includes(name));
  return kept.map(({ name, type }) => `CAST(${values.get(name) ?? 'NULL'} AS ${type}) AS ${sqlName(name)}`);
}

function valuesOf({ field, sources }: FieldPlan): readonly (readonly [string, string])[] {
  const value = sqlName(`x_${field.name}`);
  switch (field.kind) {
    case 'date': {
      const { day, instant } = dateColumns(field.name);
      return [
        [day, `${value}.d`],
        [instant, `${value}.i`],
      ];
    }
    case 'money':
      return [[field.name, `${value}.minor`]];
    case 'stage': {
      const status =
        sources.length > 1
          ? `concat_ws(' / ', ${sources.map((each) => `f${each.column}`).join(', ')})`
          : sqlName(`s_${field.name}`);
      const stage: readonly [string, string] = [field.name, `nullif(${value}, '')`];
      return field.name === 'stage' ? [stage, ['status', `nullif(${status}, '')`]] : [stage];
    }
    default:
      return [[field.name, value]];
  }
}

/** The currency column, else what an amount names, else the file's. */
function rowCurrency(layer: Layer): string {
  const named = layer.plans
    .filter((plan) => plan.field.kind === 'money')
    .map((plan) => `${sqlName(`x_${plan.field.name}`)}.currency`);
  const column = layer.plans.some((plan) => plan.field.kind === 'currency') ? ['x_currency'] : [];
  return `coalesce(${[...named, ...column, sqlText(layer.mapping.currency ?? layer.context.currency)].join(', ')})`;
}

/** One bit for each field whose text is there and unfit. */
function badSql({ plans }: Layer): string {
  const bits = plans
    .filter((plan) => plan.field.kind !== 'id' && (plan.field.kind !== 'text' || plan.field.name === 'entity'))
    .map((plan) => {
      const isUnfit = `${sqlName(`s_${plan.field.name}`)} IS NOT NULL AND ${readValue(plan)} IS NULL`;
      return `CASE WHEN ${isUnfit} THEN ${2 ** plan.bit} ELSE 0 END`;
    });
  return bits.length === 0 ? '0' : bits.map((bit) => `CAST(${bit} AS BIGINT)`).join(' + ');
}

/** What is null where a field could not be read. */
function readValue({ field }: FieldPlan): string {
  const value = sqlName(`x_${field.name}`);
  if (field.kind === 'date') return `${value}.d`;
  return field.kind === 'money' ? `${value}.minor` : value;
}
