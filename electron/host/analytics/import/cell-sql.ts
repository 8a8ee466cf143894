import {
  blankWords,
  falseWords,
  invisiblePattern,
  spacePattern,
  trueWords,
} from '../../../../shared/crm/coercion-rules.ts';
import { salesforcePrefixes } from '../../../../shared/crm/salesforce-id.ts';
import { sqlText } from '../sql-text.ts';

/**
 * The language of cells (`shared/crm/coercion-rules.ts`) as SQL over one text expression. Each function takes and gives
 * an expression; the expression is repeated in what it gives, so pass a column and not a computation. A cheap test
 * settles the cells that need no work, which are nearly all: files have tens of millions of them.
 */

/** JavaScript's `\s` holds more than RE2's. */
const anySpace = spacePattern.replace('[\\s', '[\\s\\x{000B}\\x{1680}\\x{2028}\\x{2029}').replace(/\+$/, '');
const needsTidying = `${anySpace}${anySpace}|^${anySpace}|${anySpace}$|${invisiblePattern}|${anySpace.replace('[\\s', '[\\t\\n\\f\\r')}`;

/** `tidyCell`: invisible marks gone, runs of any space as one, ends trimmed. */
export function tidySql(cell: string): string {
  const hasControl = [9, 10, 11, 12, 13].map((code) => `contains(${cell}, chr(${code}))`).join(' OR ');
  const isPlain = `strlen(${cell}) = length(${cell}) AND NOT (contains(${cell}, '  ') OR starts_with(${cell}, ' ') OR suffix(${cell}, ' ') OR ${hasControl})`;
  const bare = `regexp_replace(${cell}, ${sqlText(invisiblePattern)}, '', 'g')`;
  return `CASE WHEN ${isPlain} THEN ${cell}
    WHEN NOT regexp_matches(${cell}, ${sqlText(needsTidying)}) THEN ${cell}
    ELSE trim(regexp_replace(${bare}, ${sqlText(`${anySpace}+`)}, ' ', 'g')) END`;
}

const longestBlank = Math.max(...blankWords.map((word) => Buffer.byteLength(word)));

/** A tidied cell, null where it says "no value". */
export function filledSql(tidied: string): string {
  return `CASE WHEN strlen(${tidied}) > ${longestBlank} THEN ${tidied}
    WHEN lower(${tidied}) IN (${list(blankWords)}) THEN NULL ELSE ${tidied} END`;
}

/** `parseFlag` of a filled cell. */
export function flagSql(filled: string): string {
  return `CASE WHEN lower(${filled}) IN (${list(trueWords)}) THEN true
    WHEN lower(${filled}) IN (${list(falseWords)}) THEN false END`;
}

const checkLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** `00000 10000 01000 …`: the capitals of five letters, in the order of `checkLetters`. */
const capitalMasks = Array.from({ length: 32 }, (_, index) =>
  [...index.toString(2).padStart(5, '0')].reverse().join(''),
);

/** `normaliseSalesforceId` of a filled cell: ids of 15 characters get the checksum that makes them 18. */
export function idSql(filled: string): string {
  const mask = `translate(${filled}, ${sqlText(capitals + letters)}, ${sqlText('1'.repeat(26) + '0'.repeat(36))})`;
  const check = [1, 6, 11].map((start) => {
    const position = `strpos(${sqlText(capitalMasks.join(' '))}, substr(${mask}, ${start}, 5))`;
    return `substr('${checkLetters}', (${position} + 5) // 6, 1)`;
  });
  const isShortId = `strlen(${filled}) = 15 AND left(${filled}, 3) IN (${list(Object.keys(salesforcePrefixes))})
    AND regexp_full_match(${filled}, '[a-zA-Z0-9]{15}')`;
  return `CASE WHEN ${isShortId} THEN ${filled} || ${check.join(' || ')} ELSE ${filled} END`;
}

function list(words: readonly string[]): string {
  return words.map(sqlText).join(', ');
}
