import type { Conformance } from '../../../../../shared/contract/handbook.ts';
import { impliedWords } from '../../../../../shared/planning/drift.ts';
import { countOf, formatDate } from '../../../../kit/format.ts';

/** What the numbers are told beside: the version in force, since when, and how many meet it where this is a draft. */
export interface BasisVersion {
  readonly version: number | null;
  readonly signedOn: string | null;
  readonly metInForce: number | null;
}

/** Over what the numbers of a definition's lines are counted, and how many meet all of it. */
export function basisWords(data: Conformance, { version, signedOn, metInForce }: BasisVersion): string {
  const { entered, implied, since, asOf, isBefore, met } = data;
  const count = countOf(entered, 'entry', 'entries');
  const weeks = `the twelve weeks from ${formatDate(since)} to ${formatDate(asOf)}`;
  const signed = `version ${version} was signed by all`;
  const over =
    version === null
      ? `${count} in ${weeks}, since no version is in force`
      : isBefore
        ? `Nobody entered since ${signed} on ${formatDate(signedOn ?? since)}, so these are ${weeks}: ${count}`
        : `${count} since ${formatDate(since)}, when ${signed}, as of ${formatDate(asOf)}`;
  const skipped = implied === 0 ? '' : ` ${impliedWords(implied)}`;
  return `${over}${version === null || !isBefore ? ': ' : ', '}${meetWords(met, version, metInForce)}.${skipped}`;
}

function meetWords(met: number | null, version: number | null, metInForce: number | null): string {
  const all = met === null ? 'no line can be tested' : `${met} meet every line that can be tested`;
  if (metInForce === null) return all;
  return `${metInForce} meet version ${version}, which is in force; of this draft ${all}`;
}
