import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { changeOf } from '../../../../../shared/metrics/change.ts';
import type { Figure } from '../../../../../shared/metrics/figure.ts';
import { notAvailable, numberWords, percentWords, shortNumberWords } from '../../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { clockGap, type PromiseGap } from '../../../../../shared/planning/sla-gap.ts';
import { isTimed, type SignableSla } from '../../../../../shared/planning/sla-terms.ts';
import { targetShare } from '../../../../../shared/planning/sla-verdict.ts';
import { countWords, intervalWords, trustOf } from '../../../../kit/figure-words.ts';
import { countOf } from '../../../../kit/format.ts';

type Sla = Entity<'slas'>;

/** What is promised, in a cell: a number for volume, a share for everything else. */
export function targetWords({ kind, amount, share }: Pick<Sla, 'kind' | 'amount' | 'share'>): string {
  if (kind === 'volume') return amount === null ? 'not set' : numberWords(amount);
  return percentWords(targetShare(share), 0);
}

/** What a draft would promise instead, beside what is in force: "draft: 20"; nothing where it is the same. */
export function draftTargetWords(draft: SignableSla, measured: SignableSla): string {
  const words = targetWords(draft);
  return words === targetWords(measured) ? '' : `draft: ${words}`;
}

/** Strong words and the count behind them. */
export interface KeptWords {
  readonly strong: string;
  readonly rest: string;
  /** True where the share is of too few to be said as one. */
  readonly isGrey: boolean;
  /** How much of it could be tested, where that is not all: "1 of 2 lines tested". */
  readonly tested?: string;
}

/** How many kept it: "84% 36 of 43", "9 of 14, 39–84%", "3 of 4", "29 of 37". */
export function keptWords(sla: Pick<Sla, 'kind' | 'amount'>, result: MeasuredPromise): KeptWords {
  const { tested } = result;
  return { ...wordsOf(sla, result), ...(tested ? { tested: `${tested.of} of ${tested.lines} lines tested` } : {}) };
}

function wordsOf(sla: Pick<Sla, 'kind' | 'amount'>, { figure, verdict }: MeasuredPromise): KeptWords {
  if (verdict === 'unmeasured') return { strong: '', rest: 'unmeasured', isGrey: true };
  if (sla.kind === 'volume') {
    const target = sla.amount === null ? '' : ` of ${numberWords(sla.amount)}`;
    return { strong: numberWords(figure.value ?? 0), rest: target.trim(), isGrey: false };
  }
  const counts = countWords(figure) ?? '';
  switch (trustOf(figure)) {
    case 'none':
      return { strong: '', rest: notAvailable, isGrey: true };
    case 'counts':
      return { strong: String(figure.numerator ?? 0), rest: `of ${figure.denominator ?? 0}`, isGrey: false };
    case 'grey':
      return { strong: '', rest: `${counts}, ${intervalWords(figure) ?? ''}`, isGrey: true };
    case 'full':
      return { strong: percentWords(figure.value ?? 0, 0), rest: counts, isGrey: false };
  }
}

export interface ChangeWords {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'plain';
  /** What it is compared with, for a hover. */
  readonly title: string;
}

const grey = 30;

function isSmall(figure: Figure): boolean {
  return figure.unit === 'ratio' && (figure.denominator ?? 0) < grey;
}

/** How it changed since the period before: "5 pts up", "4 fewer", "same", "too few". */
export function changeWords({ figure, verdict }: MeasuredPromise): ChangeWords {
  const { previous } = figure;
  if (verdict === 'unmeasured' || !previous || previous.value === null || figure.value === null) {
    return { text: '', tone: 'plain', title: '' };
  }
  const title = `Before: ${figure.unit === 'count' ? numberWords(previous.value) : countWords(previous)}`;
  if (isSmall(figure) || isSmall(previous)) return { text: 'too few', tone: 'plain', title };
  const change = changeOf(figure, 'up');
  const difference = change?.difference ?? 0;
  const size = Math.abs(difference);
  const tone = change?.verdict === 'better' ? 'good' : change?.verdict === 'worse' ? 'bad' : 'plain';
  if (figure.unit === 'count') {
    if (size === 0) return { text: 'same', tone: 'plain', title };
    return { text: `${numberWords(size)} ${difference > 0 ? 'more' : 'fewer'}`, tone, title };
  }
  const points = shortNumberWords(size * 100, 0);
  if (points === '0') return { text: 'same', tone: 'plain', title };
  const unclear = tone === 'plain' ? ' Chance may explain it.' : '';
  return {
    text: `${points} ${points === '1' ? 'pt' : 'pts'} ${difference > 0 ? 'up' : 'down'}`,
    tone,
    title: `${title}.${unclear}`,
  };
}

/**
 * What keeps the data from telling of a promise as it reads now; null where it can be measured, and where it doesn't say
 * enough yet to be signed. A clock needs no data to be known as missing, so it is told before anything is imported.
 */
export function shownGap(promise: Sla, result: MeasuredPromise | null): PromiseGap | null {
  const told = result?.gap ?? null;
  if (!isTimed(promise)) return told?.cause === 'terms' ? null : told;
  const gap = clockGap(promise);
  if (gap !== null) return gap.cause === 'terms' ? null : gap;
  // The answer for the words of a moment ago may still be shown: with a clock it is only calls that can be missing.
  return promise.kind === 'first-touch' && told?.cause === 'calls' ? told : null;
}

const verdictWords: Readonly<Record<MeasuredPromise['verdict'], string>> = {
  kept: 'kept',
  partly: 'kept as far as the data can test it',
  broken: 'not kept',
  near: 'below, chance may explain it',
  few: 'too few to judge',
  none: 'nothing to judge',
  unmeasured: 'unmeasured',
};

/** The verdict, read aloud and on hover. */
export function verdictText(verdict: MeasuredPromise['verdict']): string {
  return verdictWords[verdict];
}

/** "2 of 4 kept" of those that are either, with the others said apart; nothing while nothing is known. */
export function keptOf(all: readonly MeasuredPromise[]): string {
  const measured = all.filter(({ version }) => version !== null);
  const drafts = all.length - measured.length;
  const count = (...verdicts: readonly MeasuredPromise['verdict'][]) =>
    measured.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const kept = count('kept');
  const judged = count('kept', 'broken');
  const partly = count('partly');
  // Where chance may explain what is missing, it is neither kept nor broken.
  const few = count('near', 'few');
  const untold = count('unmeasured', 'none');
  return [
    judged === 0 ? '' : `${kept} of ${judged} kept`,
    partly === 0 ? '' : `${partly} in part`,
    few === 0 ? '' : `${few} too few to tell`,
    untold === 0 ? '' : `${untold} not known`,
    drafts === 0 ? '' : countOf(drafts, 'draft'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The share of a bar and where its target is, 0 to 1; null for nothing to draw. */
export function barOf(sla: Pick<Sla, 'kind' | 'amount' | 'share'>, { figure, verdict }: MeasuredPromise) {
  if (verdict === 'unmeasured' || verdict === 'few' || figure.value === null) return null;
  if (sla.kind !== 'volume') return { value: figure.value, target: targetShare(sla.share) };
  if (sla.amount === null || sla.amount <= 0) return null;
  const most = Math.max(sla.amount, figure.value) * 1.1;
  return { value: figure.value / most, target: sla.amount / most };
}

/** The rows behind a promise that is not about time, with the words that open them; null where there are none to show. */
export function countedRows({ kind }: Pick<Sla, 'kind'>, { figure, verdict }: MeasuredPromise) {
  if (verdict === 'unmeasured') return null;
  const { numerator, denominator, value } = figure;
  const rows = kind === 'volume' ? (value ?? 0) : (denominator ?? 0) - (numerator ?? 0);
  if (rows <= 0) return null;
  const count = `${numberWords(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  if (kind === 'volume')
    return { part: 'denominator', words: `Show the ${count} that ${rows === 1 ? 'counts' : 'count'}` };
  if (kind === 'reason') return { part: 'rest', words: `Show the ${count} without a reason` };
  return kind === 'attempts' ? { part: 'rest', words: `Show the ${count} with fewer` } : null;
}
