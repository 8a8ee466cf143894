import { parseLocalDate } from '../calendar/local-day.ts';
import { fiscalQuarterOf } from '../calendar/periods.ts';
import type { ReviewResult } from '../contract/review.ts';
import { changeOf } from './change.ts';
import type { Figure, FunnelStageFigures } from './figure.ts';
import { missingRates, unratedWords } from './left-out.ts';
import { planOver } from './plan.ts';
import { wantsQuotaRate } from './quota-words.ts';
import type { ReviewSettings } from './review-settings.ts';
import { undatedLeads, undatedWords } from './undated.ts';
import { figureWords, isTooFew, moneyWords, numberWords, ofWords, percentWords, periodWords } from './words.ts';

export type HeadlineKind = 'funnel' | 'quality' | 'pipeline' | 'speed';

/** A piece of a computed sentence; `bad` and `good` are about the number it holds. */
export interface HeadlinePart {
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad';
}

/** What the handbook adds to a review's numbers in a sentence: targets, plans, names. */
export type HeadlineSettings = Pick<ReviewSettings, 'stages' | 'smallSample' | 'fiscalYearStart' | 'cadenceDays'>;

const withoutHandbook: HeadlineSettings = { stages: new Map(), smallSample: 5, fiscalYearStart: 1, cadenceDays: 14 };

const plain = (text: string): HeadlinePart => ({ text, tone: 'plain' });

/** The one or two sentences that answer a screen's question, the same on screens, slides and minutes. */
export function headlineFor(
  kind: HeadlineKind,
  review: ReviewResult,
  settings: HeadlineSettings = withoutHandbook,
): HeadlinePart[] {
  switch (kind) {
    case 'funnel':
      return [...funnelHeadline(review, settings), ...undatedHeadline(review)];
    case 'quality':
      return [...qualityHeadline(review, settings), ...undatedHeadline(review)];
    case 'pipeline':
      return pipelineHeadline(review, settings);
    case 'speed':
      return speedHeadline(review);
  }
}

/** What the counts of a period leave out, where that is more than what they hold: else "0 MQLs" reads as true. */
function undatedHeadline(review: ReviewResult): HeadlinePart[] {
  const undated = undatedLeads(review);
  const counted = review.funnel.find(({ stage }) => stage === 'mql')?.entered ?? 0;
  return undated > counted ? [plain(' '), { text: undatedWords(undated), tone: 'bad' }, plain('.')] : [];
}

/** The sentence without its tones. */
export function headlineText(parts: readonly HeadlinePart[]): string {
  return parts.map((part) => part.text).join('');
}

function previousWords({ period: { previous } }: ReviewResult, settings: HeadlineSettings): string {
  const from = parseLocalDate(previous.from);
  const to = parseLocalDate(previous.to);
  return from === null || to === null ? 'the period before' : periodWords({ from, to }, settings.fiscalYearStart);
}

/** How the counted share of each step is told: the claim's subject, and what the leads did. */
const steps: Readonly<Record<string, { readonly subject: string; readonly did: string }>> = {
  inquiry: { subject: 'qualification', did: 'inquiries became MQLs' },
  mql: { subject: 'acceptance', did: 'MQLs were accepted' },
  sal: { subject: 'sales qualification', did: 'accepted leads were qualified by Sales' },
  sql: { subject: 'turning SQLs into opportunities', did: 'SQLs became opportunities' },
  opportunity: { subject: 'winning', did: 'opportunities were won' },
};

function stepClaim(stage: FunnelStageFigures, settings: HeadlineSettings): string {
  const { numerator = 0, denominator = 0, value } = stage.toNext;
  const share = value === null || isTooFew(stage.toNext, settings.smallSample) ? '' : ` (${percentWords(value)})`;
  return `${ofWords(numerator, denominator)} ${steps[stage.stage]?.did ?? 'leads went on'}${share}`;
}

interface Volume {
  readonly words: string;
  readonly size: 'near' | 'higher' | 'lower';
  /** Whether the words name the period before. */
  readonly isCompared: boolean;
}

/** MQL volume against the plan, else against the period before at the same age. */
function volumeOf(review: ReviewResult, settings: HeadlineSettings): Volume {
  const mql = review.funnel.find((stage) => stage.stage === 'mql');
  const entered = mql?.entered ?? 0;
  const plan = planOver(settings.stages.get('mql')?.targetVolume ?? null, review.period, settings.cadenceDays);
  const aim = plan ?? mql?.toNext.previous?.denominator ?? 0;
  const before = previousWords(review, settings);
  if (aim <= 0) return { words: `${numberWords(entered)} MQLs came in`, size: 'higher', isCompared: false };
  if (plan === null && aim < settings.smallSample) {
    const words = `${numberWords(entered)} MQLs came in after ${numberWords(aim)} in ${before}`;
    return { words, size: entered < aim ? 'lower' : 'higher', isCompared: true };
  }
  const isCompared = plan === null;
  const share = entered / aim;
  if (share >= 0.9 && share <= 1.1)
    return { words: `MQL volume is ${isCompared ? `as in ${before}` : 'near plan'}`, size: 'near', isCompared };
  const than = isCompared ? `than in ${before}` : 'than planned';
  const size = share > 1 ? 'higher' : 'lower';
  return { words: `MQL volume is ${percentWords(Math.abs(share - 1), 0)} ${size} ${than}`, size, isCompared };
}

/** Whether too few stand behind a share, now or before: then it is counted and compared with nothing. */
function isTooFewToCompare(figure: Figure, { smallSample }: HeadlineSettings): boolean {
  return isTooFew(figure, smallSample) || (figure.previous ? isTooFew(figure.previous, smallSample) : false);
}

/** The step that fell most, of those whose fall is not chance. */
function worstStep(funnel: readonly FunnelStageFigures[], settings: HeadlineSettings): FunnelStageFigures | null {
  const falls = funnel.flatMap((stage) => {
    const change = isTooFewToCompare(stage.toNext, settings) ? null : changeOf(stage.toNext, 'up');
    return change?.verdict === 'worse' ? [{ stage, difference: change.difference }] : [];
  });
  return falls.sort((left, right) => left.difference - right.difference)[0]?.stage ?? null;
}

/** Whether a figure misses a target by more than its interval. */
function isBelow({ interval, value }: Figure, target: number): boolean {
  return (interval?.[1] ?? value ?? target) < target;
}

/** The first step that misses the handbook's target by more than its interval. */
function missedStep(funnel: readonly FunnelStageFigures[], settings: HeadlineSettings): FunnelStageFigures | null {
  const missed = funnel.find((stage, index) => {
    const target = settings.stages.get(funnel[index + 1]?.stage ?? '')?.targetRate ?? null;
    if (target === null || isTooFew(stage.toNext, settings.smallSample)) return false;
    return stage.toNext.interval !== undefined && stage.toNext.interval[1] < target;
  });
  return missed ?? null;
}

function funnelHeadline(review: ReviewResult, settings: HeadlineSettings): HeadlinePart[] {
  if (review.funnel.every((stage) => stage.entered === 0)) return [plain('No lead entered the funnel in this period.')];
  const volume = volumeOf(review, settings);
  const fallen = worstStep(review.funnel, settings);
  const stage = fallen ?? missedStep(review.funnel, settings);
  if (!stage) return steadyFunnel(review, settings, volume);
  const { subject } = steps[stage.stage] ?? { subject: 'the next step' };
  const verb = fallen ? 'fell' : 'is low';
  const links = {
    near: `, ${subject} is not: `,
    higher: `, but ${subject} ${verb}: `,
    lower: `, and ${subject} ${verb}: `,
  };
  return [
    plain(`${volume.words}${links[volume.size]}`),
    { text: stepClaim(stage, settings), tone: 'bad' },
    plain(fallen ? `, ${comparedWords(stage.toNext, review, settings, true)}.` : `, below the target.`),
  ];
}

function steadyFunnel(review: ReviewResult, settings: HeadlineSettings, volume: Volume): HeadlinePart[] {
  const mql = review.funnel.find((stage) => stage.stage === 'mql');
  const claim = mql && mql.entered > 0 ? `: ${stepClaim(mql, settings)}` : '';
  const than = volume.isCompared ? 'then' : `in ${previousWords(review, settings)}`;
  return [plain(`${volume.words}, and no step is clearly worse than ${than}${claim}.`)];
}

/** `11.6 points below Q2 at the same age`, or that there is no clear change. */
function comparedWords(figure: Figure, review: ReviewResult, settings: HeadlineSettings, isAtAge: boolean): string {
  const change = changeOf(figure, 'up');
  const name = previousWords(review, settings);
  if (!change) return `with nothing to compare in ${name}`;
  if (isTooFewToCompare(figure, settings)) return `too few to compare with ${name}`;
  if (change.verdict === 'unclear') return `no clear change from ${name}`;
  const points = numberWords(Math.abs(change.difference) * 100, 1);
  return `${points} points ${change.difference < 0 ? 'below' : 'above'} ${name}${isAtAge ? ' at the same age' : ''}`;
}

function qualityHeadline(review: ReviewResult, settings: HeadlineSettings): HeadlinePart[] {
  const figure = review.metrics.mql_to_sal;
  if (!figure || figure.value === null) return [plain('No handoff of this period has been answered yet.')];
  const { numerator = 0, denominator = 0 } = figure;
  const target = settings.stages.get('sal')?.targetRate ?? null;
  const verdict = changeOf(figure, 'up')?.verdict;
  const isMissed = target !== null && isBelow(figure, target);
  const isBad = isMissed || verdict === 'worse';
  const claim = isTooFew(figure, settings.smallSample)
    ? `${ofWords(numerator, denominator)} handoffs we answered`
    : `${percentWords(figure.value)} of the handoffs we answered (${ofWords(numerator, denominator)})`;
  return [
    plain('We accepted '),
    { text: claim, tone: isBad ? 'bad' : verdict === 'better' ? 'good' : 'plain' },
    plain(
      `, ${comparedWords(figure, review, settings, false)}.${target === null ? '' : ` ${targetWords(figure, target)}`}`,
    ),
  ];
}

function targetWords(figure: Figure, target: number): string {
  const isInside = figure.value !== null && figure.value < target && !isBelow(figure, target);
  return `The target is ${percentWords(target, 0)}${isInside ? ', inside the interval' : ''}.`;
}

/** What was created, with what that leaves out for want of a rate. */
function createdSentence({ metrics: { pipeline_created: created }, currency }: ReviewResult): string {
  const unrated = created?.unrated ?? [];
  if (created?.value === null && unrated.length > 0) {
    return `What the pipeline created is worth isn't known: ${missingRates(unrated)}.`;
  }
  const worth = created ? figureWords(created, currency) : 'nothing';
  return `Pipeline worth ${worth} was created${unrated.length === 0 ? '' : `, ${unratedWords(unrated)}`}.`;
}

/** Why there is no coverage: no quota, or amounts that nobody can add up. */
function uncoveredSentence(coverage: Figure | undefined, quarter: string): string {
  if (wantsQuotaRate(coverage))
    return `How far the quota of ${quarter} is covered isn't known: it is in a currency without a rate.`;
  if (!coverage?.denominator) return `There is no quota for ${quarter} to cover.`;
  const why = coverage.unrated ? missingRates(coverage.unrated) : 'no deal that is to close in it has an amount';
  return `How far the quota of ${quarter} is covered isn't known: ${why}.`;
}

function pipelineHeadline(review: ReviewResult, settings: HeadlineSettings): HeadlinePart[] {
  const { currency } = review;
  const coverage = review.metrics.pipeline_coverage;
  const asOf = parseLocalDate(review.asOf);
  const quarter = asOf === null ? 'The quarter' : fiscalQuarterOf(asOf + 1, settings.fiscalYearStart).label.slice(-2);
  if (!coverage || coverage.value === null || coverage.denominator === undefined) {
    return [plain(`${createdSentence(review)} ${uncoveredSentence(coverage, quarter)}`)];
  }
  const required = coverage.variants?.required?.value ?? null;
  const open = coverage.numerator ?? 0;
  const short = required === null ? 0 : required * coverage.denominator - open;
  const rule =
    coverage.value >= 4
      ? 'enough for the 4× rule'
      : coverage.value >= 3
        ? 'enough for the 3× rule'
        : 'below the 3× rule';
  const history =
    required === null
      ? ', and no history to measure it on'
      : short > 0
        ? `, ${moneyWords(short, currency)} short of what our history needs`
        : `, and as much as our history needs`;
  const isBad = required === null ? coverage.value < 3 : short > 0;
  return [
    plain(`${quarter} starts with `),
    {
      text: `${figureWords(coverage, currency)} its quota (${moneyWords(open, currency)}${coverage.unrated ? `, ${unratedWords(coverage.unrated)}` : ''})`,
      tone: isBad ? 'bad' : 'good',
    },
    plain(`: ${rule}${history}.`),
  ];
}

/** Speed to lead where it is measured, else how long handoffs wait for an answer. */
function speedHeadline(review: ReviewResult): HeadlinePart[] {
  const { speed_to_lead: speed, sla_compliance: promise, stage_duration: durations } = review.metrics;
  const waiting = durations?.items?.find((item) => item.key === 'mql');
  // Without calls the first touch isn't known: then it is the days until a handoff leaves its stage.
  const isTouch = speed !== undefined && speed.value !== null;
  const figure = isTouch ? speed : waiting;
  if (!figure || figure.value === null) return [plain('Fewer than half of the handoffs have been answered yet.')];
  const change = changeOf(figure, 'down');
  const tone = change?.verdict === 'worse' ? 'bad' : change?.verdict === 'better' ? 'good' : 'plain';
  const before =
    figure.previous && figure.previous.value !== null ? figureWords(figure.previous, review.currency) : null;
  const kept =
    promise && promise.value !== null
      ? ` We kept the promise for ${figureWords(promise, review.currency)} (${ofWords(promise.numerator ?? 0, promise.denominator ?? 0)}).`
      : '';
  return [
    plain(`Half of the handoffs get ${isTouch ? 'a first touch' : 'an answer'} within `),
    { text: figureWords(figure, review.currency), tone },
    plain(
      `${isTouch ? ' of business time' : ' of the calendar'}${before ? `, ${before} in the period before${change?.verdict === 'unclear' ? ': no clear change' : ''}` : ''}.${kept}`,
    ),
  ];
}
