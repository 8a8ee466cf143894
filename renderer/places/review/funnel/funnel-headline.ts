import type { FunnelStageFigures } from '../../../../shared/metrics/figure.ts';
import { trustOf } from '../../../kit/figure-words.ts';
import { formatNumber } from '../../../kit/format.ts';
import { type Change, missesTarget, shareChange } from '../reading/change-words.ts';
import { figureText } from '../reading/figure-text.ts';
import { miss, plain, type Sentence } from '../reading/headline.ts';
import type { Reading } from '../reading/reading.ts';
import { stagePlural, stepName } from '../reading/stage-looks.ts';
import { shownFigure, stepSentence } from './funnel-words.ts';

interface Step {
  readonly from: FunnelStageFigures;
  readonly to: FunnelStageFigures;
  readonly change: Change;
  readonly target: number | null;
  readonly isBelowTarget: boolean;
  /** Leads that would have gone on at the target's or last period's rate. */
  readonly lost: number;
}

function stepsOf(reading: Reading): readonly Step[] {
  const { funnel } = reading.review;
  return funnel.slice(0, -1).flatMap((from, index) => {
    const to = funnel[index + 1];
    const figure = shownFigure(from.toNext, reading);
    if (!to || trustOf(figure, reading.limits) !== 'full') return [];
    const target = reading.looks(to.stage).targetRate;
    const should = Math.max(target ?? 0, figure.previous?.value ?? 0);
    const step = {
      from,
      to,
      change: shareChange(figure, reading.limits),
      target,
      isBelowTarget: missesTarget(figure, target),
      lost: (should - (figure.value ?? 0)) * from.entered,
    };
    return [step];
  });
}

/** The step that explains most: clearly worse or clearly under its target, with the most leads lost. */
export function worstStep(reading: Reading): Step | null {
  const wrong = stepsOf(reading).filter((step) => step.change.tone === 'bad' || step.isBelowTarget);
  return wrong.toSorted((left, right) => right.lost - left.lost)[0] ?? null;
}

function volumeClaim(reading: Reading): string {
  const first = reading.review.funnel.find((stage) => reading.looks(stage.stage).targetVolume !== null);
  const plan = first ? reading.looks(first.stage).targetVolume : null;
  if (!first || plan === null || plan === 0) return '';
  const share = first.entered / plan;
  if (share > 1.1) return 'Volume is above plan';
  return share >= 0.9 ? 'Volume is near plan' : 'Volume is below plan';
}

/** The answer of the funnel in one sentence: claim, value with k of n, comparison. */
export function funnelHeadline(reading: Reading): Sentence {
  const { funnel } = reading.review;
  const first = funnel[0];
  if (!first || first.entered === 0) return [plain(`No leads entered the funnel ${reading.periodPhrase}.`)];
  const worst = worstStep(reading);
  if (!worst) return calmHeadline(reading, first);
  const claim = volumeClaim(reading);
  const step = stepName(worst.to.stage, reading.looks(worst.to.stage).label);
  const sentence = stepSentence(reading, worst.from, worst.to);
  const lead = claim === '' ? '' : claim.endsWith('near plan') ? `${claim}, ${step} is not: ` : `${claim}. `;
  return [plain(lead), miss(sentence), plain(comparison(reading, worst))];
}

function comparison(reading: Reading, step: Step): string {
  if (step.change.tone === 'bad' && step.change.points !== null) {
    const points = formatNumber(Math.abs(step.change.points) * 100, 1);
    return `, ${points} points below ${reading.previousPhrase}.`;
  }
  const target =
    step.target === null ? '' : ` The target is ${figureText({ ...step.from.toNext, value: step.target }, '')}.`;
  return `.${target}`;
}

function calmHeadline(reading: Reading, first: FunnelStageFigures): Sentence {
  const last = reading.review.funnel.at(-1);
  const many = stagePlural(first.stage, reading.looks(first.stage).label);
  const won =
    last && last !== first
      ? `, ${formatNumber(last.entered)} of them ${last.stage === 'won' ? 'won' : `reached ${reading.looks(last.stage).label}`} so far`
      : '';
  const better = stepsOf(reading).find((step) => step.change.tone === 'good');
  if (better) {
    const step = stepName(better.to.stage, reading.looks(better.to.stage).label);
    return [
      plain(
        `${stepSentence(reading, better.from, better.to)}: ${step} is ${formatNumber((better.change.points ?? 0) * 100, 1)} points above ${reading.previousPhrase}.`,
      ),
    ];
  }
  const compared = first.toNext.previous
    ? `no step changed clearly against ${reading.previousPhrase}`
    : 'nothing to compare with yet';
  return [plain(`${formatNumber(first.entered)} ${many}${won}: ${compared}.`)];
}
