import { isZone } from '../calendar/zone.ts';
import { type Problem, toProblem } from '../contract/problem.ts';
import { dateFormat } from './date-pattern.ts';
import { fieldsOf, neededOneOf, noStage, rowNumberColumn } from './fields.ts';
import type { Mapping } from './mapping.ts';

/** The fields that a mapping puts a header on. */
export function columnFields(mapping: Mapping, header: string): readonly string[] {
  if (!Object.hasOwn(mapping.columns, header)) return [];
  return [mapping.columns[header] ?? []].flat();
}

/**
 * Everything that is wrong with a mapping for a file with these headers, each problem with the column it is about; empty
 * if it can be used.
 */
export function validateMapping(mapping: Mapping, headers: readonly string[]): readonly Problem[] {
  return [
    ...columnProblems(mapping, headers),
    ...constantProblems(mapping),
    ...dateProblems(mapping, headers),
    ...neededProblems(mapping),
    ...settingProblems(mapping),
  ];
}

/** True if a mapping's columns and date columns are all in a file with these headers, under fields that exist. */
export function fitsHeaders(mapping: Mapping, headers: readonly string[]): boolean {
  return columnProblems(mapping, headers).length + dateProblems(mapping, headers).length === 0;
}

function problem(message: string, remedy: string, column?: string): Problem {
  return toProblem({ code: 'import.mapping', message, remedy, ...(column === undefined ? {} : { column }) });
}

function columnProblems(mapping: Mapping, headers: readonly string[]): readonly Problem[] {
  return Object.keys(mapping.columns).flatMap((header) => {
    const isThere = header === rowNumberColumn || headers.includes(header);
    return [
      ...(isThere ? [] : [missingColumn(header, headers)]),
      ...columnFields(mapping, header).flatMap((field) => fieldProblem(mapping, field, header)),
    ];
  });
}

function missingColumn(header: string, headers: readonly string[]): Problem {
  const like = headers.find((each) => each.trim().toLowerCase() === header.trim().toLowerCase());
  const remedy = like ? `The file has "${like}".` : `Its columns are ${headers.slice(0, 12).join(', ')}.`;
  return problem(`The mapping names the column "${header}", which the file does not have.`, remedy, header);
}

function fieldProblem(mapping: Mapping, field: string, column: string): readonly Problem[] {
  const names = fieldsOf(mapping.object).map((each) => each.name);
  if (names.includes(field) || isOwnStageDate(mapping, field)) return [];
  return [problem(`"${field}" is no field of ${mapping.object}.`, `Its fields are ${names.join(', ')}.`, column)];
}

/** Workspaces may add stages of their own, so any `<stage>_at` may be meant. */
function isOwnStageDate(mapping: Mapping, field: string): boolean {
  const stage = /^([a-z][a-z0-9_-]*)_at$/.exec(field)?.[1];
  const hasStages = mapping.object === 'person' || mapping.object === 'opportunity';
  return hasStages && stage !== undefined && Object.values(mapping.stages).includes(stage);
}

function constantProblems(mapping: Mapping): readonly Problem[] {
  const given = new Set(Object.values(mapping.columns).flat());
  return Object.keys(mapping.constants).flatMap((field) => [
    ...fieldProblem(mapping, field, field),
    ...(given.has(field)
      ? [problem(`"${field}" is both a column and a constant.`, 'Keep one of the two.', field)]
      : []),
  ]);
}

function dateProblems(mapping: Mapping, headers: readonly string[]): readonly Problem[] {
  return Object.entries(mapping.dates).flatMap(([header, format]) => {
    if (!headers.includes(header)) return [missingColumn(header, headers)];
    if (dateFormat(format)) return [];
    const remedy = 'Use YMD, DMY, MDY or a pattern such as DD.MM.YYYY HH:mm.';
    return [problem(`"${format}" is no way to read the dates of "${header}".`, remedy, header)];
  });
}

function neededProblems(mapping: Mapping): readonly Problem[] {
  const given = new Set([...Object.values(mapping.columns).flat(), ...Object.keys(mapping.constants)]);
  const missing = fieldsOf(mapping.object).filter((field) => field.needed && !given.has(field.name));
  const oneOf = neededOneOf[mapping.object];
  const isOneMissing = oneOf !== undefined && !oneOf.some((field) => given.has(field));
  const names = [...missing.map((field) => field.name), ...(isOneMissing ? [oneOf.join(' or ')] : [])];
  return names.map((name) => problem(`Nothing gives ${mapping.object} its ${name}.`, 'Map a column to it.', name));
}

function settingProblems(mapping: Mapping): readonly Problem[] {
  const zone = mapping.timeZone;
  const blank = Object.entries(mapping.stages).filter(([, stage]) => stage !== noStage && stage.trim() === '');
  return [
    ...(zone === undefined || isZone(zone)
      ? []
      : [problem(`"${zone}" is no time zone.`, 'Use a name such as Europe/Berlin.')]),
    ...(mapping.currency === undefined || /^[A-Z]{3}$/.test(mapping.currency)
      ? []
      : [problem(`"${mapping.currency}" is no currency.`, 'Use a code such as EUR.')]),
    ...blank.map(([value]) => problem(`The stage of "${value}" is blank.`, 'Name a stage, or "" for none.')),
  ];
}
