import type { SpotlightActionData, SpotlightActionGroupData, SpotlightFilterFunction } from '@mantine/spotlight';
import { nameInShort } from '../../kit/in-short.ts';

/** What is found otherwise than by the letters in its name. */
export interface PaletteFinder {
  readonly group: string;
  /** The ids of the group's actions that answer a query, the best first. */
  find(query: string): readonly string[];
  /** What can be done about a query that none of them answers; null for nothing. */
  otherwise(query: string): SpotlightActionData | null;
}

type Data = Parameters<SpotlightFilterFunction>[1];

const isGroup = (item: Data[number]): item is SpotlightActionGroupData => 'actions' in item;

function textOf({ description, keywords }: SpotlightActionData): string {
  return [description ?? '', ...(keywords ?? [])].join(' ').toLowerCase();
}

/** 3 where the letters are the name, 2 where they are in it, 1 where they are in what is said of it, 0 else. */
function rankOf(action: SpotlightActionData, letters: string): number {
  if (action.label?.toLowerCase() === letters) return 3;
  if (action.label?.toLowerCase().includes(letters)) return 2;
  return textOf(action).includes(letters) ? 1 : 0;
}

/**
 * Actions whose name has the letters before those that are described by them, group by group; groups with a match in a
 * name come first. The finder's own group is ranked by the finder and stands before all others, unless a name begins
 * with the letters.
 */
export function paletteFilter(finder: PaletteFinder | null): SpotlightFilterFunction {
  const find = wholeFilter(finder);
  return (query, data) => find(query, data).map((item) => (isGroup(item) ? inShortLines(item) : item));
}

/** Found by their whole names, shown in one line. */
function inShortLines({ group, actions }: SpotlightActionGroupData): SpotlightActionGroupData {
  return {
    group,
    actions: actions.map((action) => {
      const { label = '', description } = action;
      return {
        ...action,
        label: nameInShort(label),
        ...(description === undefined ? {} : { description: nameInShort(description) }),
      };
    }),
  };
}

function wholeFilter(finder: PaletteFinder | null): SpotlightFilterFunction {
  return (query, data) => {
    const letters = query.trim().toLowerCase();
    if (letters === '') return data;
    const groups = data.filter(isGroup);
    const plain = groups
      .filter(({ group }) => group !== finder?.group)
      .map((each) => matching(each, letters))
      .filter(({ actions }) => actions.length > 0)
      .sort((one, other) => best(other, letters) - best(one, letters));
    if (finder === null) return plain;
    const own = groups.find(({ group }) => group === finder.group)?.actions ?? [];
    const found = finder.find(query).flatMap((id) => own.find((action) => action.id === id) ?? []);
    const answer = found.length > 0 ? [{ group: finder.group, actions: found }] : [];
    const isNamed = plain[0]?.actions[0]?.label?.toLowerCase().startsWith(letters) ?? false;
    const otherwise = finder.otherwise(query.trim());
    const rest = otherwise ? [{ group: 'Not found', actions: [otherwise] }] : [];
    return isNamed ? [...plain, ...answer, ...rest] : [...answer, ...plain, ...rest];
  };
}

function matching({ group, actions }: SpotlightActionGroupData, letters: string): SpotlightActionGroupData {
  const ranked = actions.map((action) => ({ action, rank: rankOf(action, letters) })).filter(({ rank }) => rank > 0);
  const byRank = ranked.toSorted((one, other) => other.rank - one.rank);
  return { group, actions: byRank.map(({ action }) => action) };
}

function best({ actions }: SpotlightActionGroupData, letters: string): number {
  return Math.max(0, ...actions.map((action) => rankOf(action, letters)));
}
