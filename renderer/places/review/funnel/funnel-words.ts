import type { Figure, FunnelStageFigures } from '../../../../shared/metrics/figure.ts';
import { numberWords, shortNumberWords } from '../../../../shared/metrics/words.ts';
import type { PartTip } from '../../../kit/chart/chart-part.ts';
import { type ChartTable, numbers, words } from '../../../kit/chart/chart-table.ts';
import type { FunnelModel, FunnelStage, FunnelTransition } from '../../../kit/chart/funnel/funnel-model.ts';
import { countWords, trustOf } from '../../../kit/figure-words.ts';
import { amountChange, missesTarget, shareChange } from '../reading/change-words.ts';
import { figureLines } from '../reading/figure-lines.ts';
import { figureText } from '../reading/figure-text.ts';
import type { Reading } from '../reading/reading.ts';

export type FunnelBasis = 'cohort' | 'flow';

/**
 * The figure of a step to show: the flow, or the cohort in the form that was compared. To date stands beside the last
 * period at the same age only, mature members beside mature ones only.
 */
export function shownFigure(
  figure: Figure,
  { compare }: Pick<Reading, 'compare'>,
  basis: FunnelBasis = 'cohort',
): Figure {
  if (basis === 'flow') return figure.variants?.flow ?? figure;
  return compare === 'same-age' ? (figure.variants?.to_date ?? figure) : figure;
}

/** What the last period had in a stage, counted as the comparison says, as far as the figures say it. */
function previousCount(reading: Reading, index: number): number | null {
  const stage = reading.review.funnel[index];
  if (!stage) return null;
  const fromFirst = shownFigure(stage.fromFirst, reading).previous;
  if (index === 0) return fromFirst?.denominator ?? shownFigure(stage.toNext, reading).previous?.denominator ?? null;
  return fromFirst?.numerator ?? null;
}

/** The funnel as it is drawn: every text worded, small samples said as such. */
export function funnelModel(reading: Reading, basis: FunnelBasis): FunnelModel {
  const { funnel } = reading.review;
  const transitions = funnel.slice(0, -1).map((stage, index) => transitionOf(reading, basis, stage, funnel[index + 1]));
  return {
    stages: funnel.map((stage, index) => stageOf(reading, stage, index, transitions[index - 1])),
    transitions,
  };
}

/** There is room for a short name beside a bar; a long one stands in the legend, where the ghost is explained. */
const besideBar = (periodName: string): string | null => (periodName.length <= longestBesideBar ? periodName : null);
const longestBesideBar = 9;

function stageOf(
  reading: Reading,
  stage: FunnelStageFigures,
  index: number,
  before: FunnelTransition | undefined,
): FunnelStage {
  const look = reading.looks(stage.stage);
  const previous = previousCount(reading, index);
  const isWorse = before?.change.tone === 'bad';
  const change = amountChange(stage.entered, previous, besideBar(reading.previousName));
  return {
    key: stage.stage,
    label: look.label,
    hint: look.hint,
    owner: look.owner,
    count: stage.entered,
    countText: numberWords(stage.entered),
    open: stage.open,
    previous,
    target: look.targetVolume,
    isSmall: stage.entered < reading.limits.greySample,
    change:
      isWorse && change.startsWith('−') ? { text: `${change}, worse`, tone: 'bad' } : { text: change, tone: 'quiet' },
    fromFirstText: index === 0 && stage.entered > 0 ? '100%' : rateText(shownFigure(stage.fromFirst, reading), reading),
    medianText: stage.daysMedian === null ? '–' : numberWords(stage.daysMedian),
    medianNote: '',
    tip: stageTip(reading, stage, previous),
  };
}

function stageTip(reading: Reading, stage: FunnelStageFigures, previous: number | null): PartTip {
  const look = reading.looks(stage.stage);
  const median =
    stage.daysMedian === null
      ? 'Median stay not reached yet'
      : `Median stay ${shortNumberWords(stage.daysMedian, 1)} days`;
  return {
    title: `${look.label}, ${numberWords(stage.entered)}`,
    lines: [
      `Leads of the cohort that ever reached it; ${numberWords(stage.open)} are still in it`,
      ...(previous === null ? [] : [`${reading.previousPhrase}: ${numberWords(previous)}`]),
      ...(look.targetVolume === null ? [] : [`Plan: ${numberWords(look.targetVolume)}`]),
      median,
    ],
    opens: 'the rows',
  };
}

function rateText(figure: Figure, reading: Reading): string {
  const trust = trustOf(figure, reading.limits);
  if (trust === 'none') return 'n/a';
  return trust === 'counts' ? (countWords(figure) ?? 'n/a') : figureText(figure, reading.currency);
}

function transitionOf(
  reading: Reading,
  basis: FunnelBasis,
  stage: FunnelStageFigures,
  next: FunnelStageFigures | undefined,
): FunnelTransition {
  const figure = shownFigure(stage.toNext, reading, basis);
  const target = next ? reading.looks(next.stage).targetRate : null;
  const trust = trustOf(figure, reading.limits);
  const change = basis === 'flow' ? flowChange : shareChange(figure, reading.limits);
  const isRate = trust === 'full' || trust === 'grey';
  const isBad = trust === 'full' && (change.tone === 'bad' || missesTarget(figure, target));
  const key = `${stage.stage}:${next?.stage ?? ''}`;
  return {
    key,
    owner: reading.looks(next?.stage ?? stage.stage).owner,
    share: isRate ? figure.value : null,
    openShare: basis === 'cohort' && stage.entered > 0 ? stage.open / stage.entered : 0,
    interval: isRate ? (figure.interval ?? null) : null,
    previous: figure.previous?.value ?? null,
    target: basis === 'cohort' ? target : null,
    isSmall: trust !== 'full',
    isBad,
    valueText: isRate ? figureText(figure, reading.currency) : '',
    ofText: ofWords(figure, trust, stage.entered > 0 && stage.open / stage.entered > 0.3 && basis === 'cohort'),
    change: { text: change.text, tone: change.tone },
    tip: transitionTip(reading, basis, stage, next),
  };
}

const flowChange = { text: 'flow ratio', tone: 'quiet' } as const;

function ofWords(figure: Figure, trust: ReturnType<typeof trustOf>, isYoung: boolean): string {
  if (trust === 'none') return 'n/a, nothing to divide';
  const counts = countWords(figure) ?? '';
  if (trust === 'counts') return `${counts}, too few`;
  return isYoung ? `${counts} to date` : counts;
}

function transitionTip(
  reading: Reading,
  basis: FunnelBasis,
  stage: FunnelStageFigures,
  next: FunnelStageFigures | undefined,
): PartTip {
  const figure = shownFigure(stage.toNext, reading, basis);
  const [from, to] = [reading.looks(stage.stage).label, reading.looks(next?.stage ?? '').label];
  const words =
    basis === 'flow'
      ? `${to} entries of the period for each ${from} entry: a flow ratio, not a conversion`
      : `Leads that reached ${to}, of all that reached ${from}`;
  const left =
    figure.denominator === undefined || figure.numerator === undefined ? null : figure.denominator - figure.numerator;
  return {
    title: `${from} to ${to}, ${rateText(figure, reading)}`,
    lines: figureLines(reading, figure, words),
    ...(left !== null && left > 0 && basis === 'cohort'
      ? { opens: `the ${numberWords(left)} that did not go on` }
      : {}),
  };
}

/** The funnel's table twin. */
export function funnelTable(reading: Reading, basis: FunnelBasis): ChartTable {
  const { stages, transitions } = funnelModel(reading, basis);
  const columns = [
    words('Stage'),
    numbers('Leads'),
    numbers(reading.previousName),
    numbers('Plan'),
    numbers('Still open'),
    numbers('To the next'),
    numbers('k of n'),
    numbers('95% interval'),
    words('Change'),
    numbers('From first'),
    numbers('Median days'),
  ];
  const rows = stages.map((stage, index) => {
    const step = transitions[index];
    const interval = step?.interval?.map((end) => numberWords(end * 100, 1)).join(' – ') ?? '';
    return [
      stage.label,
      stage.countText,
      stage.previous === null ? '' : numberWords(stage.previous),
      stage.target === null ? '' : numberWords(stage.target),
      numberWords(stage.open),
      step?.valueText ?? '',
      step?.ofText ?? '',
      interval,
      step?.change.text ?? '',
      stage.fromFirstText,
      stage.medianText,
    ];
  });
  return { columns, rows };
}
