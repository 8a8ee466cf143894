import type { LocalDay } from '../calendar/local-day.ts';
import { addMonths } from '../calendar/periods.ts';
import type { Edit } from '../model/change.ts';
import type { EntityInput } from '../model/entities.ts';
import { workdayBefore } from './clock.ts';
import type { SampleMemberId } from './company.ts';
import { dateText, orderText } from './plan-dates.ts';

type Fields = Omit<EntityInput<'channels'>, 'id' | 'order' | 'verdictOn' | 'verdictBy'>;

interface SampleChannel extends Fields {
  readonly id: string;
  readonly owner: SampleMemberId;
  /** Who decided how many days ago. */
  readonly decided?: readonly [SampleMemberId, number];
  /** What is paid each month that no campaign accounts for, and for what. */
  readonly monthly?: readonly [number, string];
}

const channels: readonly SampleChannel[] = [
  {
    id: 'channel-website',
    name: 'Own website',
    owner: 'niklas',
    audience: 'Maintenance managers who look for a tool already, mostly on the day after a breakdown',
    evidence: 'Counted: two of three demo requests name a breakdown in the last week.',
    crmValue: 'Demo request',
    benchmark: 400,
    benchmarkMeasure: 'cost-per-sql',
    verdict: 'keep',
    verdictWhy: 'Cheapest need we know. Ask for the fleet size before the call, nothing else.',
    decided: ['daniel', 22],
  },
  {
    id: 'channel-fairs',
    name: 'Fairs and field days',
    owner: 'elif',
    audience: 'Workshop foremen and people who repair vehicles; those who sign are rarely there',
    evidence: 'Asked at the stand in spring: 7 of 60 could sign an order.',
    crmValue: 'Trade fair',
    benchmark: 1100,
    benchmarkMeasure: 'cost-per-sql',
    monthly: [2800, 'Stand storage and van'],
    verdict: 'fix',
    verdictWhy: 'Fewer days, and Sales picks the fleets that are invited. Look again after the autumn days.',
    decided: ['maren', 16],
  },
  {
    id: 'channel-search',
    name: 'Search and social ads',
    owner: 'niklas',
    audience: 'Anyone who types “fleet maintenance software”, half of them with fewer than ten vehicles',
    evidence: 'Counted by fleet size in the form, since April.',
    crmValue: 'Paid search',
    benchmark: 900,
    benchmarkMeasure: 'cost-per-sql',
  },
  {
    id: 'channel-webinars',
    name: 'Webinars',
    owner: 'elif',
    audience: 'Maintenance managers who want to learn and do not want to be called',
    evidence: 'Heard by the callers, week after week.',
    crmValue: 'Webinar',
    benchmark: 180,
    benchmarkMeasure: 'cost-per-mql',
    monthly: [400, 'Webinar platform'],
    verdict: 'fix',
    verdictWhy: 'Call only those who asked a question. The others get the recording.',
    decided: ['sofia', 9],
  },
  {
    id: 'channel-guides',
    name: 'Guides and checklists',
    owner: 'priya',
    audience: 'Managers who have to explain a cost to somebody else',
    evidence: 'Guessed from who forwards them. Nobody asked yet.',
    crmValue: 'Content download',
    benchmark: 60,
    benchmarkMeasure: 'cost-per-lead',
  },
  {
    id: 'channel-partners',
    name: 'Telematics partners',
    function: 'sales',
    owner: 'carla',
    audience: 'Fleets whose telematics dealer sits at the table already',
    evidence: 'From the dealers’ own lists.',
    crmDimension: 'campaign',
    crmValue: 'Telematics partner programme',
    benchmark: 600,
    benchmarkMeasure: 'cost-per-sql',
    verdict: 'keep',
    verdictWhy: 'The dealers bring the contract date with the lead.',
    decided: ['daniel', 22],
  },
  {
    id: 'channel-press',
    name: 'Trade press',
    owner: 'priya',
    audience: 'Owners of fleets who read on Sunday',
    evidence: 'The publisher says so.',
    benchmark: 300,
    benchmarkMeasure: 'cost-per-lead',
    monthly: [1500, 'Half a page'],
    verdict: 'stop',
    verdictWhy: 'Half a page a month, and not one lead says that it read it.',
    decided: ['maren', 16],
  },
];

/** How many months of spending were written down. */
const months = 7;

/**
 * Where the sample looks for people: one channel costs twice its benchmark by the SQL, one costs money and
 * brings nobody that the data knows, two were never judged.
 */
export function sampleChannels(today: LocalDay): Edit[] {
  return channels.flatMap(({ id, decided, monthly, ...fields }, position) => [
    create('channels', id, {
      ...fields,
      ...(decided ? { verdictBy: decided[0], verdictOn: dateText(workdayBefore(today - decided[1])) } : {}),
      order: orderText(position),
    }),
    ...(monthly ? spending(id, monthly, today) : []),
  ]);
}

function spending(channelId: string, [amount, note]: readonly [number, string], today: LocalDay): Edit[] {
  return Array.from({ length: months }, (_, index) => {
    const on = addMonths(today, -index - 1).from + 4;
    return create('spend', `${channelId}-${index + 1}`, {
      ...{ channelId, amount, note, on: dateText(on) },
      order: orderText(index),
    });
  });
}

function create(root: Edit['root'], id: string, fields: Readonly<Record<string, unknown>>): Edit {
  return { kind: 'create', root, id, fields };
}
