import { localDayOf } from '../../../shared/calendar/zone.ts';
import type { MethodArguments } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';
import type { Handlers } from '../../../shared/contract/rpc.ts';
import type { Snapshot } from '../../../shared/model/entities.ts';
import {
  type CalendarEvent,
  meetingEvent,
  meetingsOfSeries,
  seriesEvents,
} from '../../../shared/planning/rhythm-calendar.ts';
import { calendarFile } from '../output/calendar-file.ts';
import type { SessionRegistry } from '../session/session-registry.ts';
import type { Caller } from './caller.ts';

type RhythmHandlers = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `rhythm/${string}`>>;

/** Answers with calendar files. */
export function rhythmHandlers(sessions: SessionRegistry): RhythmHandlers {
  return {
    'rhythm/calendar': async ({ workspaceId, root, id }) => {
      const session = await sessions.find(workspaceId);
      const { title, events } = eventsOf(session.live.snapshot(), root, id, session.settings().timeZone);
      if (events.length === 0) {
        throw new ProblemError({
          code: 'request.invalid',
          message: 'There is no date to put into a calendar yet.',
          remedy: 'Give it a first day.',
        });
      }
      const name = `${title.replaceAll(/[^\p{L}\p{N} -]/gu, '').trim() || 'meeting'}.ics`;
      return { name, content: calendarFile(title, events, new Date()), encoding: 'utf-8' };
    },
  };
}

interface NamedEvents {
  readonly title: string;
  readonly events: readonly CalendarEvent[];
}

function eventsOf(
  snapshot: Snapshot,
  root: MethodArguments<'rhythm/calendar'>['root'],
  id: string,
  timeZone: string,
): NamedEvents {
  if (root === 'meetings') {
    const meeting = snapshot.meetings.get(id);
    const event = meeting ? meetingEvent(meeting, snapshot.settings.get('settings')?.client ?? '') : null;
    return { title: event?.title ?? '', events: event ? [event] : [] };
  }
  const series = snapshot.meetingSeries.get(id);
  if (!series) return { title: '', events: [] };
  const guests = [...snapshot.seriesGuests.values()]
    .filter((guest) => guest.seriesId === id && guest.deletedAt === null)
    .flatMap(({ personId }) => snapshot.people.get(personId) ?? [])
    .filter(({ name, deletedAt }) => name !== '' && deletedAt === null)
    .map(({ name }) => name);
  const today = localDayOf(Date.now(), timeZone);
  return {
    title: series.title,
    events: seriesEvents(series, { guests, timeZone, today, ...meetingsOfSeries(snapshot, series, timeZone) }),
  };
}
