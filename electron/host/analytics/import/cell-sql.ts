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

/** Tidy and in ASCII. */
const plain = '[!-~]+( [!-~]+)*';

/** `tidyCell`: invisible marks gone, runs of any space as one, ends trimmed. */
export function tidySql(cell: string): string {
  const bare = `regexp_replace(${cell}, ${sqlText(invisiblePattern)}, '', 'g')`;
  return `CASE WHEN ${cell} IS NULL THEN NULL WHEN regexp_full_match(${cell}, ${sqlText(plain)}) THEN ${cell}
    WHEN NOT regexp_matches(${cell}, ${sqlText(needsTidying)}) THEN ${cell}
    ELSE trim(regexp_replace(${bare}, ${sqlText(`${anySpace}+`)}, ' ', 'g')) END`;
}

const longestBlank = Math.max(...blankWords.map((word) => Buffer.byteLength(word)));

/** A tidied cell, null where it says "no value". A word that is in none of the blank ones is settled by one search. */
export function filledSql(tidied: string): string {
  return `CASE WHEN ${tidied} IS NULL THEN NULL WHEN strlen(${tidied}) > ${longestBlank} THEN ${tidied}
    WHEN NOT contains(${sqlText(blankWords.join('|'))}, lower(${tidied})) THEN ${tidied}
    WHEN lower(${tidied}) IN (${list(blankWords)}) THEN NULL ELSE ${tidied} END`;
}

const blankStarts = [...new Set(blankWords.flatMap((word) => [...word.slice(0, 1), ...word.slice(0, 1).toUpperCase()]))]
  .filter((letter) => letter >= '!' && letter <= '~')
  .map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`)
  .join('');
/** Plain cells that can be no blank word: by their first letter, or because their first word is too long. */
const settled = `[!-~]{${longestBlank + 1},}( [!-~]+)*|[^${blankStarts}\\x00-\\x20\\x7F-\\x{10FFFF}][!-~]*( [!-~]+)*`;

/** A raw cell tidied, and null where it says "no value": one pattern settles nearly all, and few need the lambda. */
export function readCellSql(cell: string): string {
  return `CASE WHEN ${cell} IS NULL THEN NULL WHEN regexp_full_match(${cell}, ${sqlText(settled)}) THEN ${cell}
    WHEN regexp_full_match(${cell}, ${sqlText(plain)}) OR NOT regexp_matches(${cell}, ${sqlText(needsTidying)})
      THEN CASE WHEN lower(${cell}) IN (${list(blankWords)}) THEN NULL ELSE ${cell} END
    ELSE list_transform([${tidySql(cell)}], lambda tidied: ${filledSql('tidied')})[1] END`;
}

/** `parseFlag` of a filled cell. */
export function flagSql(filled: string): string {
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN lower(${filled}) IN (${list(trueWords)}) THEN true
    WHEN lower(${filled}) IN (${list(falseWords)}) THEN false END`;
}

const checkLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** `normaliseSalesforceId` of a filled cell: ids of 15 characters get the checksum that makes them 18. */
export function idSql(filled: string): string {
  const isShortId = `strlen(${filled}) = 15 AND left(${filled}, 3) IN (${list(Object.keys(salesforcePrefixes))})
    AND regexp_full_match(${filled}, '[a-zA-Z0-9]{15}')`;
  const checksum = [1, 6, 11].map((start) => checkLetter(filled, start)).join(' || ');
  return `CASE WHEN ${isShortId} THEN ${filled} || ${checksum} ELSE ${filled} END`;
}

/** Which of five letters are capitals, as one letter; five without capitals, the common case, are settled at once. */
function checkLetter(id: string, start: number): string {
  const five = `substr(${id}, ${start}, 5)`;
  const bits = [0, 1, 2, 3, 4].map(
    (at) => `(CAST(ascii(substr(${id}, ${start + at}, 1)) BETWEEN 65 AND 90 AS INTEGER) << ${at})`,
  );
  return `CASE WHEN ${five} = lower(${five}) THEN 'A' ELSE substr('${checkLetters}', 1 + ${bits.join(' + ')}, 1) END`;
}

function list(words: readonly string[]): string {
  return words.map(sqlText).join(', ');
}
