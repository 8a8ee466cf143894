import type { FrozenReview } from '../../../../shared/contract/meeting.ts';
import { metricEntry } from '../../../../shared/metrics/catalogue.ts';
import {
  type HeadlineKind,
  type HeadlineSettings,
  headlineFor,
  headlineText,
} from '../../../../shared/metrics/headlines.ts';
import type { MinutesFigure, SlideTeller } from '../../../../shared/minutes/minutes.ts';

type SlideKind = Parameters<SlideTeller['answer']>[0];

/** The figures that a slide's kind prints, in the order in which its screen shows them. */
const figuresOf: Readonly<Record<SlideKind, readonly string[]>> = {
  actions: [],
  funnel: ['mql_to_opportunity', 'mql_to_won', 'revenue_per_mql'],
  quality: ['mql_to_sal', 'recycle_rate', 're_mql_rate', 'mql_to_opportunity'],
  speed: ['stage_duration', 'sales_cycle', 'lead_velocity_rate'],
  pipeline: ['pipeline_created', 'pipeline_coverage', 'win_rate'],
  decide: [],
  close: [],
};

const headlineKinds: Partial<Record<SlideKind, HeadlineKind>> = {
  funnel: 'funnel',
  quality: 'quality',
  speed: 'speed',
  pipeline: 'pipeline',
};

/** Tells slides by the catalogue's names and definitions and by the same sentences as the screens. */
export function slideTeller(settings: HeadlineSettings): SlideTeller {
  return {
    figures: (kind, frozen) => [
      ...(kind === 'funnel' ? stageFigures(frozen, settings) : []),
      ...metricFigures(kind, frozen),
    ],
    answer(kind, frozen) {
      const headline = headlineKinds[kind];
      return headline ? headlineText(headlineFor(headline, frozen.review, settings)) : '';
    },
  };
}

function metricFigures(kind: SlideKind, { review }: FrozenReview): MinutesFigure[] {
  return figuresOf[kind].flatMap((id) => {
    const figure = review.metrics[id];
    const entry = metricEntry(id);
    return figure && entry ? [{ label: entry.name, definition: entry.definition, figure }] : [];
  });
}

function stageFigures({ review }: FrozenReview, settings: HeadlineSettings): MinutesFigure[] {
  const label = (stage: string) => settings.stages.get(stage)?.label || stage;
  return review.funnel.slice(0, -1).map(({ stage, toNext, entered }, position) => ({
    label: `${label(stage)} to ${label(review.funnel[position + 1]?.stage ?? '')}`,
    definition: `${entered} leads of the period’s cohort reached ${label(stage)}.`,
    figure: toNext,
  }));
}
