import {
  blankWords,
  falseWords,
  invisiblePattern,
  spacePattern,
  trueWords,
} from '../../../../shared/crm/coercion-rules.ts';
import { normaliseSalesforceId, salesforcePrefixes } from '../../../../shared/crm/salesforce-id.ts';
import type { CellFacts } from '../../crm/bytes/cell-facts.ts';
import { sqlText } from '../sql-text.ts';

/**
 * The language of cells (`shared/crm/coercion-rules.ts`) as SQL over one text expression. Each function takes and gives
 * an expression; the expression is repeated in what it gives, so pass a column and not a computation. SQL settles what
 * nearly all cells look like, for files have tens of millions of them; the rest is left to `cell-functions.ts`.
 */

/** JavaScript's `\s` holds more than RE2's. */
const anySpace = spacePattern.replace('[\\s', '[\\s\\x{000B}\\x{1680}\\x{2028}\\x{2029}').replace(/\+$/, '');
const needsTidying = `${anySpace}${anySpace}|^${anySpace}|${anySpace}$|${invisiblePattern}|${anySpace.replace('[\\s', '[\\t\\n\\f\\r')}`;

/** Tidy and in ASCII. */
const plain = '[!-~]+( [!-~]+)*';

/** `tidyCell`: invisible marks gone, runs of any space as one, ends trimmed. */
export function tidySql(cell: string): string {
  return `CASE WHEN ${cell} IS NULL THEN NULL WHEN regexp_full_match(${cell}, ${sqlText(plain)}) THEN ${cell}
    WHEN NOT regexp_matches(${cell}, ${sqlText(needsTidying)}) THEN ${cell} ELSE tidy_cell(${cell}) END`;
}

const longestBlank = Math.max(...blankWords.map((word) => Buffer.byteLength(word)));

const blankStarts = [...new Set(blankWords.flatMap((word) => [...word.slice(0, 1), ...word.slice(0, 1).toUpperCase()]))]
  .filter((letter) => letter >= '!' && letter <= '~')
  .map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`)
  .join('');
/** Plain cells that can be no blank word: by their first letter, or because their first word is too long. */
const settled = `[!-~]{${longestBlank + 1},}( [!-~]+)*|[^${blankStarts}\\x00-\\x20\\x7F-\\x{10FFFF}][!-~]*( [!-~]+)*`;

/** `readCellSql` of a column of which the scanner knows more: nothing to do for most of them. */
export function readColumnSql(cell: string, { isTidy, hasNoBlankWord }: CellFacts): string {
  if (!isTidy) return readCellSql(cell);
  if (hasNoBlankWord) return cell;
  return `CASE WHEN strlen(${cell}) <= ${longestBlank} AND lower(${cell}) IN (${list(blankWords)}) THEN NULL ELSE ${cell} END`;
}

/** A raw cell tidied, and null where it says "no value": one pattern settles nearly all. */
export function readCellSql(cell: string): string {
  return `CASE WHEN ${cell} IS NULL THEN NULL WHEN regexp_full_match(${cell}, ${sqlText(settled)}) THEN ${cell}
    WHEN regexp_full_match(${cell}, ${sqlText(plain)}) OR NOT regexp_matches(${cell}, ${sqlText(needsTidying)})
      THEN CASE WHEN lower(${cell}) IN (${list(blankWords)}) THEN NULL ELSE ${cell} END
    ELSE read_cell(${cell}) END`;
}

/** `parseFlag` of a filled cell. */
export function flagSql(filled: string): string {
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN lower(${filled}) IN (${list(trueWords)}) THEN true
    WHEN lower(${filled}) IN (${list(falseWords)}) THEN false END`;
}

/** `normaliseSalesforceId` of a filled cell: ids of 15 characters get the checksum that makes them 18. */
export function idSql(filled: string): string {
  const prefixes = Object.keys(salesforcePrefixes);
  const checksums = prefixes.map((prefix) => {
    const checksum = normaliseSalesforceId(`${prefix}${'0'.repeat(12)}`).slice(15);
    return `WHEN ${sqlText(prefix)} THEN ${sqlText(checksum)}`;
  });
  const hasNoCapitals = `regexp_full_match(${filled}, '(${prefixes.join('|')})[a-z0-9]{12}')`;
  return `CASE WHEN ${filled} IS NULL THEN NULL WHEN strlen(${filled}) <> 15 THEN ${filled}
    WHEN ${hasNoCapitals} THEN ${filled} || CASE left(${filled}, 3) ${checksums.join(' ')} END
    ELSE salesforce_id(${filled}) END`;
}

function list(words: readonly string[]): string {
  return words.map(sqlText).join(', ');
}
