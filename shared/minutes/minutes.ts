import type { MemberFunction } from '../contract/library.ts';
import type { FrozenReview } from '../contract/meeting.ts';
import type { Figure } from '../metrics/figure.ts';
import type { Entity, Snapshot } from '../model/entities.ts';
import { nameOfPerson } from '../model/person.ts';

/** One line of figures as the minutes print it; `figure` keeps value, count, interval and basis together. */
export interface MinutesFigure {
  readonly label: string;
  readonly definition: string;
  readonly figure: Figure;
}

/** One slide as it went: its question, the answer the numbers gave, and what was said, decided and taken on. */
export interface MinutesItem {
  readonly question: string;
  readonly answer: string;
  readonly figures: readonly MinutesFigure[];
  readonly notes: string;
  readonly decisions: readonly MinutesDecision[];
  readonly actions: readonly MinutesAction[];
  readonly quotes: readonly { readonly text: string; readonly from: string }[];
}

export interface MinutesDecision {
  readonly title: string;
  readonly detail: string;
  readonly agreed: readonly { readonly function: MemberFunction; readonly by: string }[];
  readonly missing: readonly MemberFunction[];
  readonly expectedEffect: string;
  readonly checkOn: string | null;
}

export interface MinutesAction {
  readonly title: string;
  readonly owner: string;
  readonly due: string | null;
  readonly status: Entity<'actions'>['status'];
}

/** The minutes of one review: everything a reader who was not there needs, and nothing that can change. */
export interface Minutes {
  readonly workspace: string;
  readonly client: string;
  readonly title: string;
  readonly heldAt: string;
  readonly endedAt: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly attendees: readonly string[];
  readonly items: readonly MinutesItem[];
  /** Open actions of earlier reviews, as they stand. */
  readonly carriedOver: readonly MinutesAction[];
  readonly definitionVersion: string;
  readonly imports: readonly { readonly id: number; readonly at: string; readonly rows: number }[];
  readonly warnings: readonly string[];
  readonly fingerprint: string;
}

/** How a slide's figures and its one-sentence answer are told; given by whoever knows the catalogue and the locale. */
export interface SlideTeller {
  figures(kind: Entity<'meetings'>['agenda'][number]['kind'], frozen: FrozenReview): readonly MinutesFigure[];
  answer(kind: Entity<'meetings'>['agenda'][number]['kind'], frozen: FrozenReview): string;
}

/** Puts the minutes of an ended meeting together from its frozen numbers and the document. */
export function collectMinutes(
  snapshot: Snapshot,
  meeting: Entity<'meetings'>,
  frozen: FrozenReview,
  teller: SlideTeller,
): Minutes {
  const settings = snapshot.settings.get('settings');
  return {
    workspace: settings?.name ?? '',
    client: settings?.client ?? '',
    title: meeting.title || `Review ${meeting.number}`,
    heldAt: meeting.startedAt ?? meeting.plannedAt ?? frozen.frozenAt,
    endedAt: meeting.endedAt ?? frozen.frozenAt,
    period: { from: frozen.review.period.from, to: frozen.review.period.to },
    asOf: frozen.review.asOf,
    timeZone: frozen.review.timeZone,
    currency: frozen.review.currency,
    attendees: meeting.attendees.filter((id) => snapshot.people.has(id)).map((id) => nameOfPerson(snapshot.people, id)),
    items: meeting.agenda.map((item) => collectItem(snapshot, meeting, item, frozen, teller)),
    carriedOver: living(snapshot.actions)
      .filter(
        (action) => action.meetingId !== meeting.id && action.status === 'open' && action.createdAt < frozen.frozenAt,
      )
      .map((action) => toAction(snapshot, action)),
    definitionVersion: frozen.definitionVersion,
    imports: frozen.imports,
    warnings: frozen.review.warnings.map((warning) => warning.message),
    fingerprint: frozen.fingerprint,
  };
}

const living = <Value extends { readonly deletedAt: string | null; readonly order: string; readonly id: string }>(
  values: ReadonlyMap<string, Value>,
): Value[] =>
  [...values.values()]
    .filter((value) => value.deletedAt === null)
    .sort((left, right) => (left.order < right.order || (left.order === right.order && left.id < right.id) ? -1 : 1));

function collectItem(
  snapshot: Snapshot,
  meeting: Entity<'meetings'>,
  item: Entity<'meetings'>['agenda'][number],
  frozen: FrozenReview,
  teller: SlideTeller,
): MinutesItem {
  const isHere = (entry: { readonly meetingId: string | null; readonly slide: string }) =>
    entry.meetingId === meeting.id && entry.slide === item.key;
  return {
    question: item.question,
    answer: teller.answer(item.kind, frozen),
    figures: teller.figures(item.kind, frozen),
    notes: living(snapshot.notes)
      .filter(isHere)
      .map((note) => note.text)
      .join('\n'),
    decisions: living(snapshot.decisions)
      .filter(isHere)
      .map((decision) => toDecision(snapshot, decision)),
    actions: living(snapshot.actions)
      .filter(isHere)
      .map((action) => toAction(snapshot, action)),
    quotes: living(snapshot.insights)
      .filter((quote) => quote.slides.includes(item.kind))
      .map((quote) => ({
        text: quote.text,
        from: [quote.who, quote.account].filter((part) => part !== '').join(', '),
      })),
  };
}

function toAction(snapshot: Snapshot, action: Entity<'actions'>): MinutesAction {
  const owner = nameOfPerson(snapshot.people, action.owner);
  return { title: action.title, owner, due: action.due, status: action.status };
}

function toDecision(snapshot: Snapshot, decision: Entity<'decisions'>): MinutesDecision {
  const agreed = decision.agreements.map((agreement) => ({
    function: agreement.function,
    by: snapshot.people.has(agreement.by) ? nameOfPerson(snapshot.people, agreement.by) : '',
  }));
  return {
    title: decision.title,
    detail: decision.detail,
    agreed,
    missing: decision.needsAgreement.filter((needed) => !agreed.some((agreement) => agreement.function === needed)),
    expectedEffect: decision.expectedEffect,
    checkOn: decision.checkOn,
  };
}
