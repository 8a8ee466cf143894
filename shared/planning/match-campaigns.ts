/** How sure it is that a campaign of the CRM belongs to a planned one; in words, since the number says nothing. */
export type Trust = 'sure' | 'likely' | 'asks';

/** A campaign as the CRM names it. */
export interface CrmName {
  /** The name, or the id where there is none. */
  readonly value: string;
  /** Days of it, where the CRM has them: `2026-03-31`. */
  readonly start: string | null;
  readonly end: string | null;
}

/** A planned campaign and its channels by name. */
export interface PlannedName {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly lines: readonly { readonly id: string; readonly name: string }[];
}

export interface MatchSuggestion {
  readonly value: string;
  readonly campaignId: string;
  /** The channel whose name it bears; null if it is the campaign's own. */
  readonly lineId: string | null;
  /** 0 to 1. */
  readonly likeness: number;
  readonly trust: Trust;
}

/** Words that say nothing about which campaign is meant. */
const emptyWords = new Set('the a an of and for to in on our with campaign campaigns programme program'.split(' '));

/** The words of a name that tell it apart: lower case, without accents, punctuation, years and quarters. */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter(
    (word) => !emptyWords.has(word) && !/^(19|20)\d\d$/.test(word) && !/^[qh][1-4]$/.test(word),
  );
  return telling.length > 0 ? telling : words;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at + 1 < padded.length; at += 1) {
    const pair = padded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Shared pairs of letters, twice, of all pairs of both: spelling that differs a little stays alike. */
function spelledAlike(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const shared = [...left].reduce((sum, [pair, count]) => sum + Math.min(count, right.get(pair) ?? 0), 0);
  const all = [...left.values(), ...right.values()].reduce((sum, count) => sum + count, 0);
  return (2 * shared) / all;
}

/** The share of the shorter name's words that the longer one has, weighed by their letters. */
function contained(one: readonly string[], other: readonly string[]): number {
  const [short, long] = lettersOf(one) <= lettersOf(other) ? [one, other] : [other, one];
  const found = short.filter((word) => long.includes(word));
  return lettersOf(found) / Math.max(1, lettersOf(short));
}

const lettersOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** One word in common is a hint, a whole name is not one by chance. */
const containedAtMost = 0.85;

/** How alike two names are, from 0 to 1; 1 only where they say the same words. */
export function nameLikeness(one: string, other: string): number {
  const [left, right] = [nameWords(one), nameWords(other)];
  if (left.length === 0 || right.length === 0) return 0;
  const [first, second] = [left.toSorted().join(' '), right.toSorted().join(' ')];
  if (first === second) return 1;
  const common = contained(left, right);
  const ofLetters = Math.min(lettersOf(left), lettersOf(right)) / Math.max(lettersOf(left), lettersOf(right));
  return Math.min(0.99, Math.max(spelledAlike(first, second), common * containedAtMost * Math.sqrt(ofLetters)));
}

const sureFrom = 0.88;
const likelyFrom = 0.62;
const asksFrom = 0.42;

/** A campaign that was over before the plan began, or begins after it ended, is hardly the same. */
const apart = 0.6;

function areApart(crm: CrmName, planned: PlannedName): boolean {
  const isBefore = crm.end !== null && planned.startsOn !== null && crm.end < planned.startsOn;
  const isAfter = crm.start !== null && planned.endsOn !== null && crm.start > planned.endsOn;
  return isBefore || isAfter;
}

function trustOf(likeness: number): Trust | null {
  if (likeness >= sureFrom) return 'sure';
  if (likeness >= likelyFrom) return 'likely';
  return likeness >= asksFrom ? 'asks' : null;
}

/**
 * For each campaign of the CRM the planned one whose name, or the name of one of whose channels, is most like its own;
 * none where nothing is alike. The surest come first.
 */
export function suggestMatches(crm: readonly CrmName[], planned: readonly PlannedName[]): readonly MatchSuggestion[] {
  return crm
    .flatMap((each) => suggestionFor(each, planned) ?? [])
    .toSorted((one, other) => other.likeness - one.likeness || (one.value < other.value ? -1 : 1));
}

function suggestionFor(crm: CrmName, planned: readonly PlannedName[]): MatchSuggestion | null {
  const candidates = planned.flatMap((plan) => {
    const factor = areApart(crm, plan) ? apart : 1;
    const named = [{ id: null, name: plan.name }, ...plan.lines];
    return named.map(({ id, name }) => ({
      value: crm.value,
      campaignId: plan.id,
      lineId: id,
      likeness: nameLikeness(crm.value, name) * factor,
    }));
  });
  const best = candidates.toSorted(
    (one, other) => other.likeness - one.likeness || (one.campaignId < other.campaignId ? -1 : 1),
  )[0];
  const trust = best ? trustOf(best.likeness) : null;
  return best && trust ? { ...best, trust } : null;
}
