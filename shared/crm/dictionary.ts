import type { CrmObject } from './fields.ts';
import type { CrmSystem } from './mapping.ts';

/** What one column of an export is called and what it becomes. */
export interface DictionaryColumn {
  /** Empty: known, and of no use to the app. */
  readonly fields: readonly string[];
  /** Its names in the interface of the CRM, in all languages known. */
  readonly labels: readonly string[];
  /** Its name in the interface for programs. */
  readonly api: string | null;
  /** Of several columns that give one field those with the lowest rank are used, the others are spare. */
  readonly rank: number;
  /** True if the name alone says little about the system: Name, Email, Status. */
  readonly isCommon: boolean;
  /** True if what it becomes is a guess: Country as region. */
  readonly isGuess: boolean;
  /** Stages for its values where it needs its own: a flag that says "converted". */
  readonly stages: Readonly<Record<string, string>> | null;
}

/** How the exports of one object of one system look. New systems are added as further dictionaries. */
export interface Dictionary {
  readonly key: string;
  readonly system: CrmSystem;
  /** Null if the app has no use for the object. */
  readonly object: CrmObject | null;
  /** The system's own name for the object, in the singular. */
  readonly what: string;
  readonly columns: readonly DictionaryColumn[];
  /** Sets of headers, each enough to prove it. */
  readonly proofs: readonly (readonly string[])[];
  /** Words of file names that point to it, lower case. */
  readonly fileWords: readonly string[];
  /** First three characters of the ids in its id column. */
  readonly idPrefix: string | null;
  readonly constants: Readonly<Record<string, string>>;
  /** Stage of each value that the system ships with, keyed by the value in lower case. */
  readonly stages: Readonly<Record<string, string>>;
  /** Why its rows can't be used, as a sentence; null if they can. */
  readonly unusable: string | null;
}

interface ColumnOptions {
  readonly api?: string;
  readonly rank?: number;
  readonly common?: boolean;
  readonly guess?: boolean;
  readonly stages?: Readonly<Record<string, string>>;
}

/** A column: fields parted by spaces, labels parted by `|`. */
export function column(fields: string, labels: string, options: ColumnOptions = {}): DictionaryColumn {
  return {
    fields: words(fields, ' '),
    labels: words(labels, '|'),
    api: options.api ?? null,
    rank: options.rank ?? 0,
    isCommon: options.common ?? false,
    isGuess: options.guess ?? false,
    stages: options.stages ?? null,
  };
}

/** Columns that are known and of no use, by their names for programs. */
export function unusedColumns(names: string): readonly DictionaryColumn[] {
  return words(names, ' ').map((name) => column('', '', { api: name }));
}

type DictionaryInput = Pick<Dictionary, 'key' | 'system' | 'object' | 'what' | 'columns' | 'proofs'> &
  Partial<Omit<Dictionary, 'key' | 'system' | 'object' | 'what' | 'columns' | 'proofs'>>;

/** A dictionary with what is left out filled in. */
export function dictionary(input: DictionaryInput): Dictionary {
  return { fileWords: [], idPrefix: null, constants: {}, stages: {}, unusable: null, ...input };
}

function words(text: string, separator: string): readonly string[] {
  return text.split(separator).filter((word) => word !== '');
}
