import type { FunnelStage } from '../../crm/fields.ts';
import type { Edit } from '../../model/change.ts';
import { messageId } from '../../planning/message-grid.ts';
import { wordsOf } from '../../planning/message-state.ts';
import type { SampleMemberId } from '../company.ts';
import { create, type PersonaKey, personaIds } from './sample-entry.ts';

/** A message: headline, public copy and talk track, the insights behind it. */
interface SampleMessage {
  readonly headline: string;
  readonly copy?: string;
  readonly talk?: string;
  readonly isDraft?: true;
  readonly owner: SampleMemberId;
  readonly heard?: readonly number[];
}

type Messages = Readonly<Record<PersonaKey, Readonly<Partial<Record<FunnelStage, SampleMessage>>>>>;

/** Seven of the twenty-four cells are left empty; the most leads wait at the manager's fourth. */
const messages: Messages = {
  manager: {
    inquiry: {
      headline: 'Know two weeks before it breaks',
      copy: 'A truck shows the signs long before it stops. Axlewise reads them from the data that your trucks send already and names the repair to book, fifteen days ahead in the median.',
      talk: 'Ask which breakdown cost them most this year, and what they knew the day before. Then show the same sign in the demo fleet.',
      owner: 'priya',
      heard: [1, 10],
    },
    mql: {
      headline: 'What a standing truck costs you',
      copy: 'Nine hundred dollars before anyone has touched it: tow, driver, late load. The calculator adds up your own.',
      talk: 'Fill in the calculator together. Stay silent when the sum appears.',
      owner: 'priya',
      heard: [8],
    },
    sal: {
      headline: 'Your alerts, sorted by Monday 7:00',
      copy: 'Forty alerts a night become the four repairs of the week, in the order in which they will hurt.',
      talk: 'Open their own portal with them. Count the alerts of last night, then show the four that mattered.',
      owner: 'tom',
      heard: [2, 31],
    },
    opportunity: {
      headline: 'Redline Freight: 31 fewer tows',
      copy: 'One year, 180 trucks, 31 tows fewer. The invoices are in the case study.',
      talk: 'Offer the call with Redline’s workshop, not with its management.',
      owner: 'tom',
      heard: [37],
    },
    won: {
      headline: 'First 90 days in the workshop',
      copy: 'Who does what in the first three months.',
      owner: 'carla',
    },
  },
  finance: {
    inquiry: {
      headline: 'Cost per mile, explained',
      copy: 'Why the same truck costs a third more in one depot than in the other.',
      owner: 'maren',
      heard: [18],
    },
    sql: { headline: 'Savings calculator', isDraft: true, owner: 'priya' },
    opportunity: {
      headline: 'Payback in 7 months',
      copy: 'Prairie Wind’s own sheet, with their permission.',
      talk: 'Bring the page printed. Let them change the numbers.',
      owner: 'daniel',
      heard: [29, 5],
    },
    won: { headline: 'Yearly savings report', talk: 'Send it a month before the budget round.', owner: 'daniel' },
  },
  operations: {
    inquiry: { headline: 'Loads on time, trucks in shape', copy: 'The two are one plan.', owner: 'maren' },
    mql: { headline: 'Peer round table', copy: 'Eight operators, one morning, no slides.', owner: 'elif', heard: [17] },
    sql: {
      headline: 'Roll-out in 6 depots',
      copy: 'A plan for six depots that needs no project team.',
      talk: 'Start with the depot whose boss asked for it. Name the date of the second one today.',
      owner: 'carla',
      heard: [13, 35],
    },
    opportunity: { headline: 'Reference call list', talk: 'Two operators by size, one by winters.', owner: 'carla' },
  },
  workshop: {
    inquiry: { headline: 'Part numbers on the work order', copy: 'No typing, no tablet.', owner: 'priya', heard: [25] },
    mql: {
      headline: 'Try it with one truck',
      talk: 'Let them choose the truck that worries them.',
      owner: 'sofia',
      heard: [39],
    },
    sal: {
      headline: 'Demo on your own data',
      talk: 'Their trucks, their numbers, in the first five minutes.',
      owner: 'carla',
    },
    won: {
      headline: 'Short how-to videos',
      copy: 'Three minutes each, also for the night shift.',
      owner: 'carla',
      heard: [23],
    },
  },
};

const entries = <Key extends string, Value>(record: Readonly<Partial<Record<Key, Value>>>) =>
  Object.entries(record) as [Key, Value][];

/** What is said to whom at which stage. */
export function sampleMessages(): Edit[] {
  return entries<PersonaKey, Messages[PersonaKey]>(messages).flatMap(([persona, byStage]) =>
    entries<FunnelStage, SampleMessage>(byStage).flatMap(([stage, message]) => messageEdits(persona, stage, message)),
  );
}

function messageEdits(persona: PersonaKey, stage: FunnelStage, message: SampleMessage): Edit[] {
  const id = messageId(personaIds[persona], stage);
  const { headline, copy = '', talk = '', isDraft = false, owner, heard = [] } = message;
  return [
    create('messages', id, {
      personaId: personaIds[persona],
      stage,
      headline,
      publicCopy: copy,
      talkTrack: talk,
      isDraft,
      approvedWords: isDraft ? null : wordsOf({ headline, publicCopy: copy, talkTrack: talk }),
      owner,
    }),
    ...heard.map((number) =>
      create('messageInsights', `${id}|heard-${number}`, { messageId: id, insightId: `heard-${number}` }),
    ),
  ];
}
