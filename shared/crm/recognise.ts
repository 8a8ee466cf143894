import { matchColumn } from './column-match.ts';
import { systemDictionaries } from './dictionaries/all.ts';
import { homeMadeDictionaries } from './dictionaries/home-made.ts';
import type { Dictionary } from './dictionary.ts';
import { fieldsOf, neededOneOf } from './fields.ts';
import { bareHeader, plainHeader } from './header-name.ts';
import type { ColumnProfile, CrmSystem } from './mapping.ts';
import { salesforcePrefixes } from './salesforce-id.ts';
import type { ExportRoute, ImportTable, Recognised } from './table.ts';

/** How much a dictionary speaks for a table, and the evidence as sentence parts. */
interface Verdict {
  readonly dictionary: Dictionary;
  readonly score: number;
  readonly isEnough: boolean;
  readonly why: readonly string[];
}

const proofWeight = 6;
const idWeight = 6;
const foreignIdWeight = -8;
const oddIdWeight = -3;
const commonWeight = 0.25;
const fileWordWeight = 1.5;
/** So many headers of a system, none of them common, are proof enough. */
const enoughStrongHeaders = 3;

const salesforceNotice = /confidential information|copyright (\(c\)|©) 2000-|salesforce\.com/i;
const fileShapes: readonly { readonly system: CrmSystem; readonly shape: RegExp; readonly says: string }[] = [
  { system: 'salesforce', shape: /^report\d{13}\b/i, says: 'the file is named as Salesforce names reports' },
  { system: 'hubspot', shape: /^hubspot-crm-exports-/i, says: 'the file is named as HubSpot names exports' },
];

/** Finds out which export of which system a table is, from its headers, ids, footer and name. */
export function recognise(table: ImportTable): Recognised {
  const known = best(systemDictionaries.map((each) => judgeSystem(each, table)));
  if (known) return recognised(known, table);
  const homeMade = best(homeMadeDictionaries.map((each) => judgeHomeMade(each, table)));
  return homeMade ? recognised(homeMade, table) : unknown(table);
}

function best(verdicts: readonly Verdict[]): Verdict | null {
  const enough = verdicts.filter((each) => each.isEnough);
  return enough.toSorted((a, b) => b.score - a.score)[0] ?? null;
}

function judgeSystem(dictionary: Dictionary, table: ImportTable): Verdict {
  const headers = new Set(table.headers.map(plainHeader));
  const proof = dictionary.proofs.find((each) => each.every((header) => headers.has(plainHeader(header))));
  const names = judgeNames(dictionary, table);
  const ids = judgeIds(dictionary, table);
  const traces = judgeTraces(dictionary, table);
  const isNamed =
    isList(dictionary) && names.exact >= enoughStrongHeaders && ids.weight === 0 && hasNeeded(dictionary, table);
  const isEnough = proof !== undefined || ids.weight > 0 || isNamed;
  return {
    dictionary,
    isEnough,
    score: (proof ? proofWeight : 0) + names.weight + ids.weight + traces.weight,
    why: [
      ...(proof ? [proofSentence(proof)] : [`${names.strong} headers of ${dictionary.what}`]),
      ...ids.why,
      ...traces.why,
    ],
  };
}

function judgeHomeMade(dictionary: Dictionary, table: ImportTable): Verdict {
  const headers = new Map(table.headers.map((header) => [bareHeader(header), header]));
  const proof = dictionary.proofs.find((each) => each.every((header) => headers.has(bareHeader(header))));
  const names = judgeNames(dictionary, table);
  const file = hasFileWord(dictionary, table);
  const shown = proof?.map((header) => headers.get(bareHeader(header)) ?? header);
  return {
    dictionary,
    isEnough:
      (proof !== undefined || (file && hasNeeded(dictionary, table) && names.strong >= enoughStrongHeaders)) &&
      !isLog(dictionary, table),
    score: (proof ? proofWeight : 0) + names.weight + (file ? proofWeight : 0) + repeatsWeight(dictionary, table),
    why: [shown ? proofSentence(shown) : `the file is named "${table.fileName}"`],
  };
}

/**
 * True for lists of leads, deals or campaigns. What happens to them (touches, calls, stage changes) names a lead, a date
 * and a source as a list of leads does, so headers alone don't prove it.
 */
function isList({ object }: Dictionary): boolean {
  return object === null || object === 'person' || object === 'opportunity' || object === 'campaign';
}

/** True if columns for all that a row needs are among those the dictionary knows. */
function hasNeeded(dictionary: Dictionary, table: ImportTable): boolean {
  if (dictionary.object === null) return true;
  const fields = new Set(table.headers.flatMap((header) => matchColumn(dictionary, header)?.column.fields ?? []));
  const given = new Set([...fields, ...Object.keys(dictionary.constants)]);
  const oneOf = neededOneOf[dictionary.object];
  return (
    fieldsOf(dictionary.object).every((field) => !field.needed || given.has(field.name)) &&
    (oneOf === undefined || oneOf.some((field) => given.has(field)))
  );
}

/** True if a list of leads or deals has so many rows for one id that it is a log of something else about them. */
function isLog(dictionary: Dictionary, table: ImportTable): boolean {
  if (dictionary.object !== 'person' && dictionary.object !== 'opportunity') return false;
  const ids = table.profiles.filter((each) => matchColumn(dictionary, each.header)?.column.fields.includes('id'));
  return ids.length > 0 && ids.every((id) => id.distinct * 2 < id.filled);
}

/** Stage changes are narrow and repeat the id of their lead; a list of leads is and does neither. */
function repeatsWeight(dictionary: Dictionary, table: ImportTable): number {
  if (dictionary.object !== 'stage_event') return 0;
  const matched = table.headers.filter((header) => matchColumn(dictionary, header) !== null).length;
  const id = table.profiles.find((each) => matchColumn(dictionary, each.header)?.column.fields.includes('entity_id'));
  const isChangeLog = id !== undefined && id.distinct < id.filled * 0.9 && matched > table.headers.length / 2;
  return isChangeLog ? proofWeight : -proofWeight;
}

function proofSentence(proof: readonly string[]): string {
  const [first, ...others] = proof;
  return others.length === 0 ? `a column "${first}"` : `${first} beside ${others.join(' and ')}`;
}

interface Names {
  readonly weight: number;
  /** Headers that are not common ones, and how many of them are written as the system writes them. */
  readonly strong: number;
  readonly exact: number;
}

function judgeNames(dictionary: Dictionary, table: ImportTable): Names {
  const matches = table.headers.flatMap((header) => matchColumn(dictionary, header) ?? []);
  const strong = matches.filter((each) => !each.column.isCommon).length;
  const exact = matches.filter((each) => !each.column.isCommon && each.kind !== 'bare').length;
  return { strong, exact, weight: strong + (matches.length - strong) * commonWeight };
}

interface Evidence {
  readonly weight: number;
  readonly why: readonly string[];
}

function judgeIds(dictionary: Dictionary, table: ImportTable): Evidence {
  if (dictionary.system !== 'salesforce' || dictionary.idPrefix === null) return { weight: 0, why: [] };
  const named = table.profiles.find((each) => matchColumn(dictionary, each.header)?.column.api === 'Id');
  const prefixes = (named ? [named] : table.profiles.filter(isUniqueId)).map(idPrefixOf);
  if (prefixes.includes(dictionary.idPrefix)) {
    return {
      weight: idWeight,
      why: [`ids start with ${dictionary.idPrefix}, as ${salesforcePrefixes[dictionary.idPrefix]} ids do`],
    };
  }
  if (!named || named.filled === 0) return { weight: 0, why: [] };
  return { weight: idPrefixOf(named) === null ? oddIdWeight : foreignIdWeight, why: [] };
}

function isUniqueId(profile: ColumnProfile): boolean {
  return profile.filled > 0 && profile.distinct === profile.filled;
}

/** The prefix that nearly all ids of a column share, or null if they are no Salesforce ids. */
export function idPrefixOf(profile: ColumnProfile): string | null {
  if (profile.filled === 0 || profile.shapes.salesforceId < profile.filled * 0.9) return null;
  const prefixes = new Set(
    profile.samples.map((sample) => sample.slice(0, 3)).filter((each) => each in salesforcePrefixes),
  );
  const [only] = prefixes;
  return prefixes.size === 1 && only !== undefined ? only : null;
}

function judgeTraces(dictionary: Dictionary, table: ImportTable): Evidence {
  const shape = fileShapes.find((each) => each.system === dictionary.system && each.shape.test(table.fileName));
  const notice =
    dictionary.system === 'salesforce' ? table.footer.find((line) => salesforceNotice.test(line)) : undefined;
  const word = hasFileWord(dictionary, table);
  return {
    weight: (shape ? 1 : 0) + (notice ? 2 : 0) + (word ? fileWordWeight : 0),
    why: [...(notice ? [`the footer says "${shortened(notice)}"`] : []), ...(shape ? [shape.says] : [])],
  };
}

function shortened(line: string): string {
  const text = line.replace(/^[",;\t]+|[",;\t]+$/g, '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function hasFileWord(dictionary: Dictionary, table: ImportTable): boolean {
  const name = `${table.fileName.replace(/\.[a-z]+$/i, '')} ${table.sheet ?? ''}`.toLowerCase();
  return dictionary.fileWords.some((word) => new RegExp(`(^|[^a-z])${word}([^a-z]|$)`).test(name));
}

function recognised(verdict: Verdict, table: ImportTable): Recognised {
  const { dictionary } = verdict;
  return {
    system: dictionary.system,
    object: dictionary.object,
    dictionary: dictionary.key,
    what: dictionary.what,
    route: routeOf(dictionary, table),
    why: verdict.why,
    unusable: dictionary.unusable,
  };
}

function routeOf(dictionary: Dictionary, table: ImportTable): ExportRoute {
  if (dictionary.system === 'unknown') return 'home-made';
  const kinds = table.headers.flatMap((header) => matchColumn(dictionary, header)?.kind ?? []);
  const programs = kinds.filter((kind) => kind !== 'label').length;
  const isForPrograms = programs > kinds.length / 2;
  if (dictionary.system !== 'salesforce') return isForPrograms ? 'internal-names' : 'labels';
  if (isForPrograms) return 'api-names';
  return table.sheet === null ? 'report-details' : 'report-formatted';
}

function unknown(table: ImportTable): Recognised {
  const hasRows = table.profiles.some(
    (each) => each.shapes.email + each.shapes.isoDate + each.shapes.otherDate > each.filled / 2 && each.filled > 1,
  );
  return {
    system: 'unknown',
    object: null,
    dictionary: '',
    what: 'Unknown table',
    route: 'home-made',
    why: [],
    unusable: hasRows
      ? null
      : 'Nothing in this table looks like leads, opportunities, campaigns or what happened to them.',
  };
}
