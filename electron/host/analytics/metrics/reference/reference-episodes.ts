/**
 * The slow, obvious way to what derive-*.sql derives, for tests: one lead at a time, one event after the other. It
 * shares nothing with the product's code but the words of the definitions.
 */
export const never = Number.POSITIVE_INFINITY;

export const stageOrder = ['mql', 'sal', 'sql', 'opportunity', 'won'] as const;
type ReachedStage = (typeof stageOrder)[number];
type Out = 'lost' | 'recycled' | 'disqualified';

export interface ReferencePerson {
  readonly pk: number;
  readonly id: string;
  readonly source: string | null;
  readonly email: string | null;
  readonly createdDay: number | null;
  readonly opportunityId: string | null;
  readonly mergedInto: number | null;
}

export interface ReferenceEvent {
  readonly pk: number;
  readonly stage: ReachedStage | Out;
  readonly from: string | null;
  readonly day: number;
  readonly instant: number | null;
  readonly inferred: boolean;
  readonly reason: string | null;
}

export interface ReferenceDeal {
  readonly pk: number;
  readonly id: string;
  readonly personId: string | null;
  readonly contactEmail: string | null;
  readonly createdDay: number;
  readonly closedDay: number | null;
  readonly outcome: 'open' | 'won' | 'lost' | 'no_decision' | 'invalid';
  readonly amount: number;
  readonly amountAtCreate: number;
  readonly expectedDay: number | null;
  readonly source: string | null;
}

export interface ReferenceData {
  readonly people: readonly ReferencePerson[];
  readonly events: readonly ReferenceEvent[];
  readonly deals: readonly ReferenceDeal[];
}

export interface ReferenceEpisode {
  readonly pk: number;
  readonly n: number;
  readonly source: string;
  /** First day of each stage, also where only a later one was entered. */
  readonly reached: Readonly<Record<ReachedStage, number>>;
  /** First day on which the stage itself was entered. */
  readonly entered: Readonly<Record<ReachedStage, number>>;
  readonly out: Readonly<Record<Out, number>>;
  readonly reason: string;
}

export interface ReferenceLead {
  readonly pk: number;
  readonly source: string;
  readonly inquiry: number;
  readonly episodes: readonly ReferenceEpisode[];
  /** A disqualification or loss before any stage was reached. */
  readonly outBefore: Readonly<Record<Out, number>>;
  readonly deals: readonly ReferenceDeal[];
}

/** Walks from record to record until one was merged into nothing; of records that go round in a ring the least stays. */
function survivorOf(data: ReferenceData, pk: number): number {
  const seen: number[] = [pk];
  for (;;) {
    const last = seen.at(-1);
    const next = data.people.find((person) => person.pk === last)?.mergedInto ?? null;
    if (next === null) return last ?? pk;
    if (seen.includes(next)) return Math.min(...seen.slice(seen.indexOf(next)));
    seen.push(next);
  }
}

/** Every lead that stands for itself, with its episodes. */
export function referenceLeads(data: ReferenceData): ReferenceLead[] {
  const survivors = data.people.filter((person) => survivorOf(data, person.pk) === person.pk);
  return survivors.map((person) => leadOf(data, person));
}

function leadOf(data: ReferenceData, person: ReferencePerson): ReferenceLead {
  const records = data.people.filter((other) => survivorOf(data, other.pk) === person.pk);
  const deals = data.deals.filter((deal) => {
    const isNamed = data.people.some((record) => isOfRecord(deal, record));
    return isNamed ? records.some((record) => isOfRecord(deal, record)) : ownerByEmail(data, deal) === person.pk;
  });
  const own = data.events.filter((event) => records.some((record) => record.pk === event.pk));
  const source = person.source ?? '';
  const parts = splitIntoEpisodes([...own, ...eventsOfDeals(person.pk, deals)]);
  const episodes = parts.episodes.map((events, index) => episodeOf(person.pk, index + 1, source, events));
  const created = Math.min(...records.map((record) => record.createdDay ?? never));
  return {
    pk: person.pk,
    source,
    inquiry: Math.min(created, episodes[0]?.reached.mql ?? never, ...episodes.map((episode) => episode.reached.mql)),
    episodes,
    outBefore: outsOf(parts.before),
    deals,
  };
}

function isOfRecord(deal: ReferenceDeal, record: ReferencePerson): boolean {
  return record.opportunityId === deal.id || deal.personId === record.id;
}

/** The only lead that has the address of a deal's contact. */
function ownerByEmail(data: ReferenceData, deal: ReferenceDeal): number | null {
  const plain = (email: string | null) => (email ?? '').trim().toLowerCase();
  const wanted = plain(deal.contactEmail);
  const records = wanted === '' ? [] : data.people.filter((record) => plain(record.email) === wanted);
  const owners = new Set(records.map((record) => survivorOf(data, record.pk)));
  return owners.size === 1 ? ([...owners][0] ?? null) : null;
}

function eventsOfDeals(pk: number, deals: readonly ReferenceDeal[]): ReferenceEvent[] {
  const valid = deals.filter((deal) => deal.outcome !== 'invalid');
  const base = { pk, from: null, instant: null, inferred: false, reason: null };
  const events: ReferenceEvent[] = [];
  for (const deal of valid) {
    events.push({ ...base, stage: 'opportunity', day: deal.createdDay });
    if (deal.outcome === 'won' && deal.closedDay !== null) events.push({ ...base, stage: 'won', day: deal.closedDay });
  }
  const lost = valid.every((deal) => deal.outcome === 'lost' || deal.outcome === 'no_decision');
  if (valid.length > 0 && lost) {
    events.push({ ...base, stage: 'lost', day: Math.max(...valid.map((deal) => deal.closedDay ?? deal.createdDay)) });
  }
  return events;
}

const outs: readonly string[] = ['lost', 'recycled', 'disqualified'];
const later: readonly string[] = ['sal', 'sql', 'opportunity', 'won'];
const rank = ['mql', 'sal', 'sql', 'opportunity', 'won', 'lost', 'recycled', 'disqualified'];

function isFromOut(event: ReferenceEvent): boolean {
  return event.from !== null && outs.includes(event.from);
}

function isFromLater(event: ReferenceEvent): boolean {
  return event.from !== null && later.includes(event.from);
}

function inOrder(left: ReferenceEvent, right: ReferenceEvent): number {
  const keys = (event: ReferenceEvent) => [
    event.day,
    event.instant ?? Number.NEGATIVE_INFINITY,
    isFromOut(event) ? 1 : 0,
    rank.indexOf(event.stage),
    isFromLater(event) ? 1 : 0,
    event.inferred ? 1 : 0,
  ];
  const [first, second] = [keys(left), keys(right)];
  const differs = first.findIndex((key, index) => key !== second[index]);
  return differs < 0 ? 0 : (first[differs] ?? 0) < (second[differs] ?? 0) ? -1 : 1;
}

/** Deals the events of one lead out to its episodes, by walking through them in time. */
function splitIntoEpisodes(events: readonly ReferenceEvent[]): {
  before: ReferenceEvent[];
  episodes: ReferenceEvent[][];
} {
  const before: ReferenceEvent[] = [];
  const episodes: ReferenceEvent[][] = [];
  let last: ReferenceEvent | null = null;
  const mqls: ReferenceEvent[] = [];
  for (const event of [...events].sort(inOrder)) {
    const isFirst = !outs.includes(event.stage) && episodes.length === 0;
    if (isFirst || isNewPass(event, last, mqls)) episodes.push([]);
    (episodes.at(-1) ?? before).push(event);
    if (event.stage === 'mql') mqls.push(event);
    last = event;
  }
  return { before, episodes };
}

/** Whether an entry into MQL begins another pass rather than telling of the one under way. */
function isNewPass(event: ReferenceEvent, last: ReferenceEvent | null, mqls: readonly ReferenceEvent[]): boolean {
  if (event.stage !== 'mql' || isFromLater(event)) return false;
  const afterOut = last !== null && outs.includes(last.stage);
  const afterAcceptance = last !== null && later.includes(last.stage) && mqls.length > 0;
  if (!afterOut && !isFromOut(event) && !afterAcceptance) return false;
  if (mqls.length === 0 || (afterOut && isFromOut(event))) return true;
  const instants = mqls.flatMap((mql) => (mql.instant === null ? [] : [mql.instant]));
  if (event.instant !== null && instants.length > 0) return event.instant - Math.max(...instants) > 86_400_000;
  return event.day - Math.max(...mqls.map((mql) => mql.day)) > 1;
}

function firstDay(events: readonly ReferenceEvent[], stage: string): number {
  const entries = events.filter((event) => event.stage === stage);
  const explicit = entries.filter((event) => !event.inferred);
  return Math.min(never, ...(explicit.length > 0 ? explicit : entries).map((event) => event.day));
}

function outsOf(events: readonly ReferenceEvent[]): Record<Out, number> {
  return {
    lost: firstDay(events, 'lost'),
    recycled: firstDay(events, 'recycled'),
    disqualified: firstDay(events, 'disqualified'),
  };
}

function episodeOf(pk: number, n: number, source: string, events: readonly ReferenceEvent[]): ReferenceEpisode {
  const entered = Object.fromEntries(stageOrder.map((stage) => [stage, firstDay(events, stage)])) as Record<
    ReachedStage,
    number
  >;
  const reached = Object.fromEntries(
    stageOrder.map((stage, index) => [stage, Math.min(...stageOrder.slice(index).map((other) => entered[other]))]),
  ) as Record<ReachedStage, number>;
  const refusals = events.filter((event) => event.stage === 'recycled' || event.stage === 'disqualified');
  const given = refusals.filter((event) => event.reason !== null);
  const explicit = given.filter((event) => !event.inferred);
  const reasons = [...(explicit.length > 0 ? explicit : given)].sort(
    (left, right) => left.day - right.day || ((left.reason ?? '') < (right.reason ?? '') ? -1 : 1),
  );
  return { pk, n, source, entered, reached, out: outsOf(events), reason: reasons[0]?.reason ?? '' };
}
