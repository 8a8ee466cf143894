import { type LocalDay, partsOf } from '../calendar/local-day.ts';
import { monthWords } from '../metrics/words.ts';
import type { Edit } from '../model/change.ts';
import { scoreId } from '../planning/health-board.ts';
import { healthItems } from '../planning/health-items.ts';
import { workdayBefore } from './clock.ts';
import { type SampleMemberId, sampleMembers } from './company.ts';
import { dateText, instantText, orderText } from './plan-dates.ts';
import { randomFrom } from './random.ts';

type Side = 'marketing' | 'sales' | 'telequalification';

/** What the functions think where they differ most; everywhere else they are near each other. */
const views: Readonly<Record<string, readonly [marketing: number, sales: number, telequalification: number]>> = {
  'lead-quality': [3, 1, 1],
  'pay-for-quality': [3, 0, 1],
  'reasons-given': [1, 3, 3],
  'every-lead-followed': [1, 3, 2],
  'joint-first': [3, 1, 2],
  'content-used': [3, 1, 2],
  'one-language': [4, 2, 2],
  'selling-time': [3, 2, 1],
  'leaders-share': [1, 1, 0],
  'deals-move': [2, 3, 3],
  'customers-kept-from-rivals': [3, 2, 3],
  'reviews-held': [4, 4, 3],
  contact: [2, 2, 3],
};
const usual: readonly [number, number, number] = [3, 2, 2];
const sideAt = { marketing: 0, sales: 1, telequalification: 2 } as const;

interface SampleRound {
  readonly id: string;
  readonly day: LocalDay;
  readonly isRevealed: boolean;
  readonly people: readonly SampleMemberId[];
  /** How many of the items each has answered. */
  readonly answered: number;
}

/** Two health checks: one revealed last quarter, one that four people have begun; and what was planned after the first. */
export function sampleHealthChecks(today: LocalDay): Edit[] {
  const rounds: readonly SampleRound[] = [
    {
      id: 'health-1',
      day: workdayBefore(today - 98),
      isRevealed: true,
      people: ['maren', 'priya', 'niklas', 'daniel', 'tom', 'carla', 'sofia', 'kwame'],
      answered: healthItems.length,
    },
    {
      id: 'health-2',
      day: workdayBefore(today - 3),
      isRevealed: false,
      people: ['maren', 'niklas', 'daniel', 'sofia'],
      answered: 21,
    },
  ];
  return [...rounds.flatMap(written), ...changePlans(today)];
}

function written(round: SampleRound): Edit[] {
  const { id, day, isRevealed, people, answered } = round;
  const { month, year } = partsOf(day);
  const fields = {
    title: `${monthWords(month)} ${year}`,
    startedOn: dateText(day),
    revealedAt: isRevealed ? instantText(day + 2, 11) : null,
  };
  const random = randomFrom(1, id);
  const scores = people.flatMap((personId) => {
    const side = sampleMembers.find((member) => member.id === personId)?.function as Side;
    return healthItems.slice(0, answered).map((item): Edit => {
      const [marketing, sales, telequalification] = views[item.id] ?? usual;
      const own = [marketing, sales, telequalification][sideAt[side]] ?? 2;
      const other = side === 'marketing' ? sales : marketing;
      return {
        kind: 'create',
        root: 'healthScores',
        id: scoreId(id, item.id, personId),
        fields: {
          roundId: id,
          itemId: item.id,
          personId,
          function: side,
          score: near(own, random.next()),
          // Each side thinks that the other one sees it more like itself than it does.
          guess: near(Math.round((own + other) / 2), random.next()),
        },
      };
    });
  });
  return [{ kind: 'create', root: 'healthRounds', id, fields }, ...scores];
}

/** A score or, for one in four, the one beside it. */
function near(score: number, chance: number): number {
  const shifted = chance < 0.12 ? score - 1 : chance > 0.88 ? score + 1 : score;
  return Math.min(4, Math.max(0, shifted));
}

function changePlans(today: LocalDay): Edit[] {
  const plans = [
    {
      itemId: 'lead-quality',
      title: 'Hand over webinar leads only after a second sign of interest',
      owner: 'niklas',
      metric: 'mql_to_sal',
      checkOn: dateText(today + 26),
    },
    {
      itemId: 'pay-for-quality',
      title: 'Draft a scheme for demand generation that follows accepted leads',
      owner: 'maren',
      metric: 'mql_to_sal',
      checkOn: dateText(today + 40),
    },
    {
      itemId: 'one-language',
      title: 'Read the handbook together, one stage a week',
      owner: 'sofia',
      metric: null,
      checkOn: dateText(today - 20),
      state: 'done',
      outcome: 'Four stages read. The threshold of the MQL was questioned and stays for now.',
    },
  ] as const;
  return plans.map((fields, position) => ({
    kind: 'create',
    root: 'changePlans',
    id: `change-${position + 1}`,
    fields: { ...fields, order: orderText(position) },
  }));
}
