import type { LocalDay } from '../calendar/local-day.ts';
import { weekdayOf } from '../calendar/local-day.ts';
import type { Edit } from '../model/change.ts';
import { daysOfSeries, occurrenceId } from '../planning/rhythm.ts';
import { workdayBefore } from './clock.ts';
import type { SampleMemberId } from './company.ts';
import { nextReviewDay } from './meetings.ts';
import { dateText, orderText } from './plan-dates.ts';

/** The last Monday at least so many days before today. */
function mondayBefore(today: LocalDay, days: number): LocalDay {
  return today - days - weekdayOf(today - days);
}

const guests: Readonly<Record<string, readonly SampleMemberId[]>> = {
  'series-review': ['maren', 'niklas', 'sofia', 'daniel', 'nora'],
  'series-call': ['daniel', 'tom', 'carla', 'elif'],
  'series-feedback': ['priya', 'niklas', 'kwame', 'tom'],
  'series-quarter': ['ruth', 'maren', 'daniel', 'nora'],
};

/** The meetings that Axlewise keeps, the review since it is in Tandem, and how it kept them: marketing misses the weekly call now and then. */
export function sampleRhythm(today: LocalDay): Edit[] {
  const monday = mondayBefore(today, 170);
  const series = [
    [
      'series-review',
      'Funnel review',
      'funnel-review',
      2,
      'week',
      nextReviewDay(today) - 28,
      '10:00',
      45,
      ['marketing', 'sales'],
    ],
    ['series-call', 'Weekly sales call', 'weekly-call', 1, 'week', monday, '09:00', 30, ['sales', 'marketing']],
    [
      'series-feedback',
      'Feedback session',
      'feedback',
      1,
      'month',
      monday + 9,
      '14:00',
      45,
      ['marketing', 'telequalification', 'sales'],
    ],
    [
      'series-quarter',
      'Quarterly business review',
      'quarterly-review',
      3,
      'month',
      monday + 22,
      '13:00',
      90,
      ['marketing', 'sales', 'leadership'],
    ],
  ] as const;
  return series.flatMap(([id, title, kind, every, unit, from, at, minutes, requiredFunctions], position): Edit[] => {
    const fields = { title, kind, every, unit, from: dateText(from), at, minutes, requiredFunctions };
    return [
      {
        kind: 'create',
        root: 'meetingSeries',
        id,
        fields: { ...fields, order: orderText(position), place: 'Room Diesel, and the call' },
      },
      ...(guests[id] ?? []).map(
        (personId): Edit => ({
          kind: 'create',
          root: 'seriesGuests',
          id: `${id}|${personId}`,
          fields: { seriesId: id, personId },
        }),
      ),
      ...(kind === 'funnel-review' ? [] : held(id, { every, unit, from: dateText(from), until: null }, today)),
    ];
  });
}

/** Every third weekly call went without marketing, and one day in eleven fell through. */
function held(seriesId: string, cadence: Parameters<typeof daysOfSeries>[0], today: LocalDay): Edit[] {
  return daysOfSeries(cadence, 0, today).flatMap((day, at): Edit[] => {
    if (at % 11 === 7) return [];
    const id = occurrenceId(seriesId, day);
    const isWithoutMarketing = seriesId === 'series-call' && at % 3 === 2;
    const there = (guests[seriesId] ?? []).filter((person) => !(isWithoutMarketing && person === 'elif'));
    return [
      {
        kind: 'create',
        root: 'occurrences',
        id,
        fields: { seriesId, plannedOn: dateText(day), heldOn: dateText(day) },
      },
      ...there.map(
        (personId): Edit => ({
          kind: 'create',
          root: 'attendances',
          id: `${id}|${personId}`,
          fields: { occurrenceId: id, personId },
        }),
      ),
    ];
  });
}

/** Who looked over whose shoulder at Axlewise. */
export function sampleExchanges(today: LocalDay): Edit[] {
  const entries: readonly (readonly [
    string,
    string,
    SampleMemberId,
    SampleMemberId,
    number,
    boolean,
    string,
    string,
  ])[] = [
    [
      'shadowing',
      'A morning of first calls',
      'niklas',
      'kwame',
      40,
      true,
      'Half of the webinar leads did not know that they had asked for a call.\nNobody has the fleet size at hand.\nThe first question is always about the telematics contract.',
      'The webinar form asks for the fleet size as a number',
    ],
    [
      'joint-call',
      'Redline Freight, second call',
      'priya',
      'tom',
      26,
      true,
      'The workshop lead decides what the director hears.\nOur savings sheet is read on a phone.',
      'The savings sheet has a version for phones',
    ],
    [
      'shadowing',
      'Pipeline call of a Monday',
      'elif',
      'daniel',
      12,
      true,
      'Deals wait for the proof, not for the price.',
      '',
    ],
    ['touchpoint', 'Lunch of both teams', 'maren', 'daniel', -6, false, '', ''],
    ['shadowing', 'A day at the field-day stand', 'carla', 'elif', -15, false, '', ''],
    ['rotation', 'Two weeks in demand generation', 'kwame', 'niklas', 9, false, '', ''],
  ];
  return entries.map(([kind, title, guest, host, daysAgo, isDone, learnt, change], position) => {
    const day = dateText(workdayBefore(today - daysAgo));
    return {
      kind: 'create',
      root: 'exchanges',
      id: `exchange-${position + 1}`,
      fields: {
        kind,
        title,
        guest,
        host,
        plannedOn: day,
        doneOn: isDone ? day : null,
        learnt,
        change,
        order: orderText(position),
        ...(kind === 'rotation' ? { until: dateText(today + 5) } : {}),
      },
    };
  });
}
