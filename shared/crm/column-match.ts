import type { Dictionary, DictionaryColumn } from './dictionary.ts';
import { bareHeader, plainHeader } from './header-name.ts';

/** How a header met a dictionary: by its label, by the program's name, or only letter by letter. */
export type MatchKind = 'label' | 'api' | 'bare';

export interface ColumnMatch {
  readonly column: DictionaryColumn;
  readonly kind: MatchKind;
}

interface Index {
  readonly api: ReadonlyMap<string, DictionaryColumn>;
  readonly plain: ReadonlyMap<string, DictionaryColumn>;
  readonly bare: ReadonlyMap<string, DictionaryColumn>;
}

const indexes = new WeakMap<Dictionary, Index>();

/** What a dictionary says about a header, or null. `Email #2`, the second column of a name, is looked up as `Email`. */
export function matchColumn(dictionary: Dictionary, header: string): ColumnMatch | null {
  const index = indexOf(dictionary);
  const name = header.replace(/ #\d+$/u, '');
  const byApi = index.api.get(name.trim());
  if (byApi) return { column: byApi, kind: 'api' };
  const byLabel = index.plain.get(plainHeader(name));
  if (byLabel) return { column: byLabel, kind: 'label' };
  const byLetters = index.bare.get(bareHeader(name));
  return byLetters ? { column: byLetters, kind: 'bare' } : null;
}

function indexOf(dictionary: Dictionary): Index {
  const known = indexes.get(dictionary);
  if (known) return known;
  const made = buildIndex(dictionary);
  indexes.set(dictionary, made);
  return made;
}

function buildIndex(dictionary: Dictionary): Index {
  const api = new Map<string, DictionaryColumn>();
  const plain = new Map<string, DictionaryColumn>();
  const bare = new Map<string, DictionaryColumn>();
  for (const column of dictionary.columns) {
    if (column.api !== null) addFirst(api, column.api, column);
    for (const label of column.labels) addFirst(plain, plainHeader(label), column);
    for (const name of [...column.labels, ...(column.api === null ? [] : [column.api])]) {
      addFirst(bare, bareHeader(name), column);
    }
  }
  return { api, plain, bare };
}

function addFirst(map: Map<string, DictionaryColumn>, key: string, column: DictionaryColumn): void {
  if (key !== '' && !map.has(key)) map.set(key, column);
}
