import type { LocalDay } from '../calendar/local-day.ts';
import type { Edit } from '../model/change.ts';
import type { RootName } from '../model/entities.ts';
import { mentionsIn } from '../model/mentions.ts';
import { workdayBefore } from './clock.ts';
import { type SampleMemberId, sampleMembers } from './company.ts';
import { instantText, orderText } from './plan-dates.ts';

interface Said {
  readonly on: readonly [root: RootName, id: string];
  readonly by: SampleMemberId;
  /** Before today. */
  readonly daysAgo: number;
  readonly hour: number;
  readonly text: string;
  readonly answers?: readonly Omit<Said, 'on' | 'answers'>[];
  /** Who said that it is dealt with. */
  readonly resolvedBy?: SampleMemberId;
}

const threads: readonly Said[] = [
  {
    on: ['definitions', 'sal'],
    by: 'sofia',
    daysAgo: 9,
    hour: 9,
    text: 'Since the guide runs, half of what reaches us has no fleet size. @Niklas Berg, can the form ask for it?',
    answers: [
      {
        by: 'niklas',
        daysAgo: 8,
        hour: 11,
        text: 'From Monday on the form asks. For those who are in already we have to call.',
      },
    ],
  },
  {
    on: ['definitions', 'mql'],
    by: 'daniel',
    daysAgo: 20,
    hour: 16,
    text: 'A download alone is no reason for a call. Let us keep to the score.',
    resolvedBy: 'maren',
  },
  {
    on: ['goals', 'goal-acceptance'],
    by: 'maren',
    daysAgo: 6,
    hour: 14,
    text: '@Daniel Reyes, small fleets pull this down. Do we count them apart?',
  },
  {
    on: ['campaigns', 'campaign-predict'],
    by: 'tom',
    daysAgo: 5,
    hour: 10,
    text: 'My customers ask what happens to the old sensors. The talk track has to say it. @Priya Raman',
    answers: [{ by: 'priya', daysAgo: 4, hour: 13, text: 'It stands under “Your own data” now. Is that enough?' }],
  },
  {
    on: ['channels', 'channel-fairs'],
    by: 'elif',
    daysAgo: 12,
    hour: 15,
    text: 'The stand of next spring has to be booked in three weeks, so we should decide by then.',
  },
  {
    on: ['programmes', 'programme-calls'],
    by: 'kwame',
    daysAgo: 3,
    hour: 8,
    text: 'Mornings before eight reach fleet managers best, after ten hardly anybody.',
  },
];

/** What the people of the sample say of its entries: open threads with answers and mentions, and a settled one. */
export function sampleComments(today: LocalDay): Edit[] {
  return threads.flatMap((thread, position) => {
    const id = `comment-${position + 1}`;
    const answers = thread.answers ?? [];
    return [
      written({ id, on: thread.on, replyTo: null, order: orderText(position) }, thread, today),
      ...answers.map((answer, index) => {
        const place = { id: `${id}-${index + 1}`, on: thread.on, replyTo: id, order: `${orderText(position)}${index}` };
        return written(place, answer, today);
      }),
    ];
  });
}

interface PlaceInThread {
  readonly id: string;
  readonly on: Said['on'];
  readonly replyTo: string | null;
  readonly order: string;
}

function written(place: PlaceInThread, said: Omit<Said, 'on' | 'answers'>, today: LocalDay): Edit {
  const { id, on, replyTo, order } = place;
  const at = (daysAgo: number, hour: number) => instantText(workdayBefore(today - daysAgo), hour, 20);
  const { text, by, daysAgo, hour, resolvedBy } = said;
  const settled = resolvedBy === undefined ? {} : { resolvedBy, resolvedAt: at(daysAgo - 1, 9) };
  return {
    kind: 'create',
    root: 'comments',
    id,
    fields: {
      root: on[0],
      entryId: on[1],
      text,
      mentions: mentionsIn(text, sampleMembers),
      replyTo,
      order,
      createdBy: by,
      createdAt: at(daysAgo, hour),
      ...settled,
    },
  };
}
