import { matchColumn } from './column-match.ts';
import { dictionaryOf } from './dictionaries/all.ts';
import { homeMadeDictionaries } from './dictionaries/home-made.ts';
import type { Dictionary, DictionaryColumn } from './dictionary.ts';
import { type CrmObject, type FieldKind, fieldsOf, noStage } from './fields.ts';
import type { Certainty, ColumnProfile } from './mapping.ts';
import { idPrefixOf } from './recognise.ts';
import { stageDateColumn } from './stage-date-column.ts';
import { guessStage, type StageSubject } from './stage-rules.ts';
import type { ImportTable, Recognised } from './table.ts';

/** What one column is put on, before a person has a say. */
export interface ColumnChoice {
  readonly profile: ColumnProfile;
  readonly fields: readonly string[];
  readonly certainty: Certainty;
  readonly why: string;
  /** Stages for its values where it needs its own. */
  readonly stages: Readonly<Record<string, string>> | null;
  /** Where it stands in the mapping: the order of the dictionary, then of the file. */
  readonly position: number;
}

interface Candidate extends ColumnChoice {
  readonly rank: number;
}

/** Custom columns yield to those of the system itself. */
const customRank = 10;
/** Guesses yield to both: a column that is called Region is a better region than the country. */
const guessRank = 20;
const customPosition = 1000;
/** At least this share of the filled cells must be what a field asks for. */
const enoughShare = 0.5;

/** Puts each column of a recognised table on the fields it most likely is; columns that nothing is known of are unused. */
export function chooseColumns(table: ImportTable, found: Recognised, object: CrmObject): readonly ColumnChoice[] {
  const dictionary = dictionaryOf(found.dictionary);
  const candidates = table.profiles.map((profile) => candidateOf(profile, table, dictionary, object));
  return settle(withRecordId(candidates, dictionary, object));
}

function candidateOf(
  profile: ColumnProfile,
  table: ImportTable,
  dictionary: Dictionary | null,
  object: CrmObject,
): Candidate {
  const known = dictionary && matchColumn(dictionary, profile.header)?.column;
  if (isRepeated(profile, table)) return unused(profile, 'a second column of this name');
  if (dictionary && known) return fitting(fromDictionary(profile, known, dictionary), object);
  return stageDate(profile, dictionary, object) ?? fitting(custom(profile, object), object);
}

/** True for `Email #2` beside an `Email` that has values. */
function isRepeated(profile: ColumnProfile, table: ImportTable): boolean {
  const first = profile.header.replace(/ #\d+$/u, '');
  if (first === profile.header) return false;
  return table.profiles.some((each) => each.header === first && each.filled > 0);
}

function fromDictionary(profile: ColumnProfile, column: DictionaryColumn, dictionary: Dictionary): Candidate {
  const isLikely = column.isGuess || (dictionary.system === 'unknown' && column.rank > 0);
  return {
    profile,
    fields: column.fields,
    certainty: column.fields.length === 0 ? 'unused' : isLikely ? 'likely' : 'sure',
    why: '',
    stages: column.stages,
    rank: column.rank + (column.isGuess ? guessRank : 0),
    position: dictionary.columns.indexOf(column),
  };
}

function stageDate(profile: ColumnProfile, dictionary: Dictionary | null, object: CrmObject): Candidate | null {
  const column = stageDateColumn(profile.header);
  const subject = subjectOf(object);
  if (!column || !subject || !suits('date', profile)) return null;
  const guess = guessStage(column.name, subject, dictionary?.stages ?? {});
  const position = customPosition + profile.index;
  if (!guess || guess.stage === noStage) return unused(profile, `no shared stage is called "${column.name}"`);
  const certainty = guess.isSure || column.rank === 2 ? 'sure' : 'likely';
  return { profile, fields: [`${guess.stage}_at`], certainty, why: '', stages: null, rank: column.rank, position };
}

function custom(profile: ColumnProfile, object: CrmObject): Candidate {
  const dictionary = homeMadeDictionaries.find((each) => each.object === object);
  const column = dictionary && matchColumn(dictionary, profile.header)?.column;
  if (!column) return unused(profile, '');
  const { fields, rank, isGuess, stages } = column;
  const position = customPosition + profile.index;
  return {
    profile,
    fields,
    certainty: isGuess ? 'likely' : 'sure',
    why: '',
    stages,
    rank: customRank + rank + (isGuess ? guessRank : 0),
    position,
  };
}

/** The candidate with the fields its object has and its values can be. */
function fitting(candidate: Candidate, object: CrmObject): Candidate {
  const kinds = new Map(fieldsOf(object).map((field) => [field.name, field.kind]));
  const own = candidate.fields.filter((field) => kinds.has(field));
  const fit = own.filter((field) => suits(kinds.get(field) ?? 'text', candidate.profile));
  if (fit.length === 0 && own.length > 0)
    return unused(candidate.profile, missingWords(kinds.get(own[0] ?? '') ?? 'text'));
  return { ...candidate, fields: fit, certainty: fit.length === 0 ? 'unused' : candidate.certainty };
}

/** False if a column's cells are plainly not of a kind. */
function suits(kind: FieldKind, profile: ColumnProfile): boolean {
  if (profile.filled === 0) return true;
  const { isoDate, otherDate, excelSerial, number, decimalComma, flag } = profile.shapes;
  const enough = (count: number) => count >= profile.filled * enoughShare;
  switch (kind) {
    case 'date':
      return enough(isoDate + otherDate + excelSerial + (profile.dateOrder?.impossible ?? 0));
    case 'money':
    case 'number':
      return enough(number + decimalComma);
    case 'flag':
      return enough(flag);
    default:
      return true;
  }
}

function missingWords(kind: FieldKind): string {
  if (kind === 'date') return 'holds no dates';
  return kind === 'flag' ? 'holds no yes or no' : 'holds no numbers';
}

/** Without a column that is called the record's id, the one whose ids have the object's prefix is it. */
function withRecordId(
  candidates: readonly Candidate[],
  dictionary: Dictionary | null,
  object: CrmObject,
): readonly Candidate[] {
  const prefix = dictionary?.idPrefix ?? null;
  const hasId = candidates.some((each) => each.fields.includes('id'));
  if (prefix === null || hasId || !fieldsOf(object).some((field) => field.name === 'id')) return candidates;
  return candidates.map((each) =>
    idPrefixOf(each.profile) === prefix && each.profile.distinct === each.profile.filled
      ? { ...each, fields: ['id'], certainty: 'sure' as const, why: `its ids start with ${prefix}`, position: -1 }
      : each,
  );
}

/** Of several columns for one field those of the best rank that have values are used. */
function settle(candidates: readonly Candidate[]): readonly ColumnChoice[] {
  const bestRank = new Map<string, number>();
  for (const each of candidates.toSorted(emptyLast)) {
    for (const field of each.fields) if (!bestRank.has(field)) bestRank.set(field, each.rank);
  }
  return candidates.map((each) => {
    const won = each.fields.filter((field) => bestRank.get(field) === each.rank);
    if (won.length > 0 || each.fields.length === 0) return { ...each, fields: won };
    return unused(each.profile, `another column gives ${(each.fields[0] ?? '').replaceAll('_', ' ')} better`);
  });
}

function emptyLast(a: Candidate, b: Candidate): number {
  return Number(a.profile.filled === 0) - Number(b.profile.filled === 0) || a.rank - b.rank;
}

function unused(profile: ColumnProfile, why: string): Candidate {
  const position = customPosition + profile.index;
  return { profile, fields: [], certainty: 'unused', why, stages: null, rank: 0, position };
}

/** Whose statuses an object's rows carry, or null if it has none. */
export function subjectOf(object: CrmObject): StageSubject | null {
  return object === 'person' || object === 'opportunity' ? object : null;
}
