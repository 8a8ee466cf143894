import { type LocalDay, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { monthOf } from '../calendar/periods.ts';
import { instantOf, localDayOf } from '../calendar/zone.ts';
import type { Entity, Snapshot } from '../model/entities.ts';
import { daysOfSeries, type HeldMeeting, plannedAndHeld } from './rhythm.ts';

type Series = Entity<'meetingSeries'>;

/** One entry of a calendar file. */
export interface CalendarEvent {
  /** The same for the same meeting each time, so that a calendar replaces what it has. */
  readonly id: string;
  /** Milliseconds UTC. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly place: string;
  readonly about: string;
  /** The zone on whose clocks it stands; null: an instant. */
  readonly timeZone: string | null;
  /** Null: it does not come back. */
  readonly recurrence: Recurrence | null;
  /** For one meeting of a series that was moved: when it would have begun. */
  readonly insteadOf: number | null;
}

/** When an entry comes back: every so many weeks, or every so many months on the same weekday of the month. */
export interface Recurrence {
  readonly unit: 'week' | 'month';
  readonly every: number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Of the month, 1 to 4 or -1 for its last; null for weeks. */
  readonly nth: number | null;
  /** The start of its last meeting at the latest; null: it goes on. */
  readonly until: number | null;
  /** Starts that are left out. */
  readonly except: readonly number[];
}

/** `09:30` as minutes since midnight; ten o'clock for what is no time. */
export function minutesOfTime(text: string): number {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim()) ?? [];
  return hours === '' ? 600 : Number(hours) * 60 + Number(minutes);
}

/** What the calendar of a series is made of besides the series. */
export interface SeriesMeetings {
  /** Names of those who are asked. */
  readonly guests: readonly string[];
  readonly timeZone: string;
  /** Planned days that were called off. */
  readonly cancelled: ReadonlySet<LocalDay>;
  /** Meetings that were held or have a day of their own. */
  readonly held: readonly HeldMeeting[];
  readonly today: LocalDay;
}

const daysAhead = 366;

/**
 * A series as one entry that comes back at the local time of the zone, summer and winter, without the days that were
 * called off; and one entry for each meeting that was moved to another day. None without a day to come.
 */
export function seriesEvents(series: Series, meetings: SeriesMeetings): readonly CalendarEvent[] {
  const { timeZone, today, cancelled, held } = meetings;
  const first = series.from === null ? null : parseLocalDate(series.from);
  if (first === null || daysOfSeries(series, today, today + daysAhead).length === 0) return [];
  const startOf = (day: LocalDay) => instantOf(day, minutesOfTime(series.at), timeZone);
  const entry = (start: number): CalendarEvent => ({
    id: `${series.id}@tandem`,
    start,
    end: start + series.minutes * 60_000,
    title: series.title,
    place: series.place,
    about: meetings.guests.length === 0 ? '' : `With ${meetings.guests.join(', ')}`,
    timeZone,
    recurrence: null,
    insteadOf: null,
  });
  const planned = plannedAndHeld(series, held, cancelled, { from: first, to: today + daysAhead, today });
  const except = planned.filter(({ state }) => state.kind === 'cancelled').map(({ day }) => startOf(day));
  const moved = planned.flatMap(({ day, movedTo }): readonly CalendarEvent[] =>
    movedTo === null ? [] : [{ ...entry(startOf(movedTo)), insteadOf: startOf(day) }],
  );
  return [
    { ...entry(startOf(first)), recurrence: { ...ruleOf(series, first), until: endOf(series, startOf), except } },
    ...moved,
  ];
}

/** The rule that gives the days of `daysOfSeries`. */
function ruleOf({ every, unit }: Series, first: LocalDay): Pick<Recurrence, 'unit' | 'every' | 'weekday' | 'nth'> {
  const rule = { unit, every: Math.max(1, Math.round(every)), weekday: weekdayOf(first) };
  if (unit === 'week') return { ...rule, nth: null };
  const nth = Math.floor((first - monthOf(first).from) / 7) + 1;
  return { ...rule, nth: nth === 5 ? -1 : nth };
}

function endOf({ until }: Series, startOf: (day: LocalDay) => number): number | null {
  const last = until === null ? null : parseLocalDate(until);
  return last === null ? null : startOf(last);
}

/** What a workspace knows of the meetings of a series: a funnel review's are the reviews, planned and held. */
export function meetingsOfSeries(
  snapshot: Pick<Snapshot, 'occurrences' | 'meetings'>,
  series: Pick<Series, 'id' | 'kind'>,
  timeZone: string,
): Pick<SeriesMeetings, 'cancelled' | 'held'> {
  const own = [...snapshot.occurrences.values()].filter(
    ({ seriesId, deletedAt }) => seriesId === series.id && deletedAt === null,
  );
  const cancelled = own
    .filter(({ isCancelled }) => isCancelled)
    .flatMap(({ plannedOn }) => parseLocalDate(plannedOn) ?? []);
  const held = series.kind === 'funnel-review' ? reviewsOf(snapshot, timeZone) : own.flatMap(heldOccurrence);
  return { cancelled: new Set(cancelled), held };
}

function heldOccurrence({ plannedOn, heldOn }: Entity<'occurrences'>): readonly HeldMeeting[] {
  const day = heldOn === null ? null : parseLocalDate(heldOn);
  return day === null ? [] : [{ day, plannedDay: parseLocalDate(plannedOn), functions: [] }];
}

function reviewsOf({ meetings }: Pick<Snapshot, 'meetings'>, timeZone: string): readonly HeldMeeting[] {
  return [...meetings.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ startedAt, plannedAt }): readonly HeldMeeting[] => {
      const at = Date.parse(startedAt ?? plannedAt ?? '');
      return Number.isNaN(at) ? [] : [{ day: localDayOf(at, timeZone), plannedDay: null, functions: [] }];
    });
}

/** One planned review as an entry; null while it has no date. */
export function meetingEvent(meeting: Entity<'meetings'>, client: string): CalendarEvent | null {
  const start = Date.parse(meeting.plannedAt ?? '');
  if (Number.isNaN(start)) return null;
  const minutes = meeting.agenda.reduce((sum, item) => sum + item.minutes, 0) || 45;
  return {
    id: `${meeting.id}@tandem`,
    start,
    end: start + minutes * 60_000,
    title: [meeting.title || `Review ${meeting.number}`, client].filter(Boolean).join(', '),
    place: '',
    about: meeting.agenda.map((item) => `${item.question} (${item.minutes} min)`).join('\n'),
    timeZone: null,
    recurrence: null,
    insteadOf: null,
  };
}
