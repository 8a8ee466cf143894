import type { LocalDay } from '../calendar/local-day.ts';
import { threeMonthsThrough } from '../calendar/periods.ts';
import type { Edit } from '../model/change.ts';
import type { EntityInput } from '../model/entities.ts';
import { workday, workdayBefore } from './clock.ts';
import { sampleMembers } from './company.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';

const agenda: EntityInput<'meetings'>['agenda'] = [
  { key: 'actions', kind: 'actions', question: 'What did we do since the last review?', minutes: 4 },
  { key: 'funnel', kind: 'funnel', question: 'Is the funnel where we planned it?', minutes: 8 },
  { key: 'quality', kind: 'quality', question: 'Do we accept the leads we asked for?', minutes: 12 },
  { key: 'speed', kind: 'speed', question: 'Do we answer as fast as we promised?', minutes: 5 },
  { key: 'pipeline', kind: 'pipeline', question: 'Is there enough pipeline for the quota?', minutes: 8 },
  { key: 'decide', kind: 'decide', question: 'What do we decide?', minutes: 5 },
  { key: 'close', kind: 'close', question: 'Who does what by when?', minutes: 3 },
];

/** Number of the review that is planned next; the two before it have been held. */
const nextNumber = 20;
const attendees = sampleMembers.filter(({ id }) => id !== 'ruth').map(({ id }) => id);

type Fields = Readonly<Record<string, unknown>>;

const create = (root: Edit['root'], id: string, fields: Fields): Edit => ({ kind: 'create', root, id, fields });

/** Two reviews that were held on the fortnights before, and the next one, with what was written, decided and promised. */
export function sampleMeetings(today: LocalDay): Edit[] {
  return [
    heldMeeting(nextNumber - 2, today - 28),
    heldMeeting(nextNumber - 1, today - 14),
    nextMeeting(today),
    ...notes(),
    ...decisions(today),
    ...actions(today),
  ];
}

/** A day on which the next review is: the second workday from today on. */
export function nextReviewDay(today: LocalDay): LocalDay {
  return workday(workday(today) + 1);
}

function heldMeeting(number: number, day: LocalDay): Edit {
  const held = workday(day);
  return create('meetings', meetingId(number), {
    number,
    title: `Review ${number}`,
    order: orderText(number),
    plannedAt: instantText(held, 10),
    startedAt: instantText(held, 10, 1),
    endedAt: instantText(held, 10, number % 2 === 0 ? 44 : 39),
    state: 'ended',
    agenda,
    attendees,
    presenter: 'nora',
    from: dateText(threeMonthsThrough(day - 1).from),
    to: dateText(day),
  });
}

function nextMeeting(today: LocalDay): Edit {
  return create('meetings', meetingId(nextNumber), {
    number: nextNumber,
    title: `Review ${nextNumber}`,
    order: orderText(nextNumber),
    plannedAt: instantText(nextReviewDay(today), 10),
    state: 'planned',
    agenda,
    attendees,
    presenter: 'nora',
  });
}

function meetingId(number: number): string {
  return `review-${number}`;
}

function notes(): Edit[] {
  const texts: readonly (readonly [number, string, string])[] = [
    [18, 'funnel', 'Volume is on plan. Field days bring fewer leads than last year, but better ones.'],
    [18, 'quality', 'Sofia: callers get fleet sizes as ranges and can’t tell 40 from 60 vehicles.'],
    [18, 'pipeline', 'Daniel: two large deals wait for the telematics link. Close dates stay for now.'],
    [19, 'funnel', 'Inquiries up again, mostly the new webinar. MQL follow, accepted leads do not.'],
    [19, 'quality', 'Webinar sign-ups go straight to a call. People did not expect it and say so.'],
    [19, 'speed', 'Kwame covers two territories since Rin is half time. His first calls take more than a day.'],
    [19, 'pipeline', 'Several close dates were moved without a new date from the customer.'],
  ];
  return texts.map(([number, slide, text]) =>
    create('notes', `${meetingId(number)}|${slide}`, { meetingId: meetingId(number), slide, text }),
  );
}

function decisions(today: LocalDay): Edit[] {
  const agreed = (day: LocalDay) => [
    { function: 'marketing', by: 'maren', at: instantText(day, 10, 30) },
    { function: 'sales', by: 'daniel', at: instantText(day, 10, 31) },
  ];
  return [
    create('decisions', 'decision-form', {
      meetingId: meetingId(18),
      slide: 'quality',
      order: orderText(0),
      title: 'The form asks for the fleet size as a number',
      detail: 'Ranges hide fleets under 50 vehicles. The webinar form follows with the next release.',
      agreements: agreed(workday(today - 28)),
      expectedEffect: 'Rejections “under 50 vehicles” fall by half',
      checkOn: dateText(today + 34),
    }),
    create('decisions', 'decision-reasons', {
      meetingId: meetingId(19),
      slide: 'quality',
      order: orderText(1),
      title: 'Every rejection carries a reason within 2 working days',
      detail: 'One reason from the list, no free text. Without a reason the lead stays with the caller.',
      agreements: agreed(workday(today - 14)),
      expectedEffect: 'Rejections with a reason from 93% to 100%',
      checkOn: dateText(today + 30),
    }),
    create('decisions', 'decision-webinar', {
      meetingId: meetingId(19),
      slide: 'decide',
      order: orderText(2),
      title: 'Webinar sign-ups stay in nurture until they ask for a call',
      detail: 'Whoever stayed to the end gets the offer of a call in the follow-up mail.',
      agreements: agreed(workday(today - 14)).slice(0, 1),
      expectedEffect: 'Acceptance of webinar leads from 53% to 70%',
      checkOn: dateText(today + 61),
    }),
  ];
}

interface SampleAction {
  readonly title: string;
  readonly owner: (typeof sampleMembers)[number]['id'];
  readonly meeting: number;
  readonly slide: string;
  /** Days from today. */
  readonly due: number;
  readonly done?: number;
  readonly decision?: string;
}

const actionList: readonly SampleAction[] = [
  {
    title: 'Change the fleet size field to a number',
    owner: 'niklas',
    meeting: 18,
    slide: 'quality',
    due: -18,
    done: -19,
    decision: 'decision-form',
  },
  {
    title: 'Brief both callers on the four personas',
    owner: 'sofia',
    meeting: 18,
    slide: 'quality',
    due: -20,
    done: -17,
  },
  {
    title: 'Name the field-day leads that had no call',
    owner: 'elif',
    meeting: 18,
    slide: 'funnel',
    due: -16,
    done: -16,
  },
  { title: 'List the webinar leads rejected for timing', owner: 'niklas', meeting: 19, slide: 'quality', due: -7 },
  {
    title: 'Match the campaign names that the CRM does not know',
    owner: 'nora',
    meeting: 19,
    slide: 'funnel',
    due: -2,
  },
  { title: 'Call the leads that wait longer than 2 days', owner: 'kwame', meeting: 19, slide: 'speed', due: 1 },
  {
    title: 'Add “May we call you?” to the webinar form',
    owner: 'priya',
    meeting: 19,
    slide: 'decide',
    due: 6,
    decision: 'decision-webinar',
  },
  { title: 'Correct the close dates of the slipped deals', owner: 'tom', meeting: 19, slide: 'pipeline', due: 4 },
  { title: 'Split the coverage gap by segment', owner: 'daniel', meeting: 19, slide: 'pipeline', due: 12 },
  {
    title: 'Agree one word for “not now” in the CRM',
    owner: 'sofia',
    meeting: 19,
    slide: 'quality',
    due: -9,
    done: -10,
    decision: 'decision-reasons',
  },
];

function actions(today: LocalDay): Edit[] {
  return actionList.map((action, position) =>
    create('actions', `action-${position + 1}`, {
      meetingId: meetingId(action.meeting),
      slide: action.slide,
      order: orderText(position),
      title: action.title,
      owner: action.owner,
      due: dateText(workdayBefore(today + action.due)),
      ...(action.decision === undefined ? {} : { decisionId: action.decision }),
      ...(action.done === undefined
        ? {}
        : { status: 'done', doneAt: instantText(workdayBefore(today + action.done), 16) }),
    }),
  );
}
