import {
  never,
  type ReferenceData,
  type ReferenceDeal,
  type ReferenceEpisode,
  type ReferenceLead,
  referenceLeads,
  stageOrder,
} from './reference-episodes.ts';

export interface ReferenceQuestion {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
  readonly horizon: number;
  /** Null for everything. */
  readonly source: string | null;
}

/** `part` of `whole`, as every counted figure is compared. */
export type Counted = readonly [part: number, whole: number];

/** The answers of the metrics by plain counting, keyed by what is compared. */
export type ReferenceAnswers = Readonly<Record<string, Counted>>;

function refusedDay(episode: ReferenceEpisode): number {
  return Math.min(episode.out.recycled, episode.out.disqualified);
}

/** A lead's first day of a stage over all its passes. */
function firstReached(lead: ReferenceLead, stage: (typeof stageOrder)[number]): number {
  return Math.min(never, ...lead.episodes.map((episode) => episode.reached[stage]));
}

/** Answers a question by going through every lead, episode and deal. */
export function referenceAnswers(data: ReferenceData, question: ReferenceQuestion): ReferenceAnswers {
  const isMine = (one: { readonly source: string | null }) =>
    question.source === null || (one.source ?? '') === question.source;
  const leads = referenceLeads(data);
  const mine = leads.filter(isMine);
  const deals = data.deals.filter((deal) => sourceOf(deal, leads) === question.source || question.source === null);
  return {
    ...conversionAnswers(mine, question),
    ...handoffAnswers(
      mine.flatMap((lead) => lead.episodes),
      question,
    ),
    ...funnelAnswers(mine, question),
    ...dealAnswers(deals, question),
    ...revenueAnswers(mine, question),
    ...entryAnswers(mine, question),
  };
}

function entryAnswers(leads: readonly ReferenceLead[], { from, to, asOf }: ReferenceQuestion): ReferenceAnswers {
  const isIn = (day: number) => from <= day && day < to && day <= asOf;
  const episodes = leads.flatMap((lead) => lead.episodes);
  return {
    'leads into MQL': [leads.filter((lead) => isIn(firstReached(lead, 'mql'))).length, 1],
    'handoffs into MQL': [episodes.filter((episode) => isIn(episode.reached.mql)).length, 1],
  };
}

/** A deal's own source, else that of the lead it came from: the one with the earliest MQL, the lowest key first. */
function sourceOf(deal: ReferenceDeal, leads: readonly ReferenceLead[]): string {
  if (deal.source !== null) return deal.source;
  const linked = leads.filter((lead) => lead.inquiry < never && lead.deals.some((other) => other.pk === deal.pk));
  const ordered = [...linked].sort((left, right) => {
    const [first, second] = [firstReached(left, 'mql'), firstReached(right, 'mql')];
    return first === second ? left.pk - right.pk : first - second;
  });
  return ordered[0]?.source ?? '';
}

function conversionAnswers(leads: readonly ReferenceLead[], question: ReferenceQuestion): ReferenceAnswers {
  const { from, to, asOf, horizon } = question;
  const cohort = leads.filter((lead) => {
    const entry = firstReached(lead, 'mql');
    return from <= entry && entry < to && entry <= asOf;
  });
  const mature = cohort.filter((lead) => firstReached(lead, 'mql') + horizon <= asOf);
  const answer = (goal: 'opportunity' | 'won') => ({
    [`${goal} to date`]: [cohort.filter((lead) => firstReached(lead, goal) <= asOf).length, cohort.length] as const,
    [`${goal} mature`]: [
      mature.filter((lead) => firstReached(lead, goal) <= firstReached(lead, 'mql') + horizon).length,
      mature.length,
    ] as const,
  });
  return { ...answer('opportunity'), ...answer('won') };
}

function handoffAnswers(episodes: readonly ReferenceEpisode[], question: ReferenceQuestion): ReferenceAnswers {
  const { from, to, asOf, horizon } = question;
  const isIn = (day: number) => from <= day && day < to && day <= asOf;
  const cohort = episodes.filter((episode) => isIn(episode.reached.mql));
  const accepted = cohort.filter(({ reached, ...episode }) => {
    return reached.sal <= asOf && reached.sal <= Math.min(episode.out.recycled, episode.out.disqualified);
  });
  const refused = cohort.filter((episode) => refusedDay(episode) <= asOf && refusedDay(episode) < episode.reached.sal);
  const answered = accepted.length + refused.length;
  const isNurture = ({ out, reached }: ReferenceEpisode) =>
    out.recycled < reached.opportunity && out.recycled < out.lost;
  const recycled = episodes.filter((episode) => isIn(episode.out.recycled));
  const mature = recycled.filter((episode) => episode.out.recycled + horizon <= asOf);
  const next = (episode: ReferenceEpisode) =>
    episodes.find((other) => other.pk === episode.pk && other.n === episode.n + 1)?.reached.mql ?? never;
  const again = cohort.filter((episode) => episode.n >= 2);
  const rejections = episodes.filter(
    (episode) => isIn(refusedDay(episode)) && refusedDay(episode) < episode.reached.sal,
  );
  return {
    'accepted of answered': [accepted.length, answered],
    'accepted of all': [accepted.length, cohort.length],
    'recycled in the period': [recycled.filter(isNurture).length, 1],
    'recycled of answered': [
      cohort.filter((episode) => {
        const isAnswered = accepted.includes(episode) || refused.includes(episode);
        return isAnswered && episode.out.recycled <= asOf && isNurture(episode);
      }).length,
      answered,
    ],
    'came back': [mature.filter((episode) => next(episode) <= episode.out.recycled + horizon).length, mature.length],
    'yield of later handoffs': [again.filter((episode) => episode.reached.opportunity <= asOf).length, again.length],
    'reasons given': [rejections.filter((episode) => episode.reason !== '').length, rejections.length],
  };
}

function funnelAnswers(leads: readonly ReferenceLead[], { from, to, asOf }: ReferenceQuestion): ReferenceAnswers {
  const cohort = leads.filter((lead) => from <= lead.inquiry && lead.inquiry < to && lead.inquiry <= asOf);
  const answers: [string, Counted][] = stageOrder.map((stage) => [
    `funnel ${stage}`,
    [cohort.filter((lead) => firstReached(lead, stage) <= asOf).length, cohort.length],
  ]);
  return Object.fromEntries(answers);
}

function dealAnswers(deals: readonly ReferenceDeal[], { from, to, asOf }: ReferenceQuestion): ReferenceAnswers {
  const isIn = (day: number | null) => day !== null && from <= day && day < to && day <= asOf;
  const closed = deals.filter((deal) => deal.outcome !== 'open' && deal.outcome !== 'invalid' && isIn(deal.closedDay));
  const count = (outcome: string) => closed.filter((deal) => deal.outcome === outcome).length;
  const value = (outcome: string) =>
    closed.filter((deal) => deal.outcome === outcome).reduce((sum, deal) => sum + deal.amount, 0);
  const created = deals.filter((deal) => deal.outcome !== 'invalid' && isIn(deal.createdDay));
  return {
    'win rate, narrow': [count('won'), count('won') + count('lost')],
    'win rate, broad': [count('won'), count('won') + count('lost') + count('no_decision')],
    'win rate, narrow, by value': [value('won'), value('won') + value('lost')],
    'win rate, cohort': [
      created.filter((deal) => deal.outcome === 'won' && (deal.closedDay ?? never) <= asOf).length,
      created.length,
    ],
    'pipeline created': [created.reduce((sum, deal) => sum + deal.amountAtCreate, 0), created.length],
    'revenue won': [value('won'), count('won')],
    'pipeline created, now': [created.reduce((sum, deal) => sum + deal.amount, 0), created.length],
  };
}

function revenueAnswers(leads: readonly ReferenceLead[], { from, to, asOf }: ReferenceQuestion): ReferenceAnswers {
  const cohort = leads.filter((lead) => {
    const entry = firstReached(lead, 'mql');
    return from <= entry && entry < to && entry <= asOf;
  });
  const won = new Map<number, number>();
  for (const deal of cohort.flatMap((lead) => lead.deals)) {
    if (deal.outcome === 'won' && (deal.closedDay ?? never) <= asOf) won.set(deal.pk, deal.amount);
  }
  return { 'value of the cohort': [[...won.values()].reduce((sum, value) => sum + value, 0), cohort.length] };
}
