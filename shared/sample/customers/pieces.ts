import type { FunnelStage } from '../../crm/fields.ts';
import type { contentKinds } from '../../model/customer.ts';
import type { SampleMemberId } from '../company.ts';
import type { PersonaKey } from './sample-entry.ts';

/** A piece of content; `checked` is how many days ago somebody looked whether it still holds. */
export interface SamplePiece {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof contentKinds)[number];
  readonly where: string;
  readonly answers: string;
  readonly market?: string;
  readonly owner: SampleMemberId;
  readonly crmValue?: string;
  readonly checked: number | null;
  readonly isDraft?: true;
  readonly uses: readonly (readonly [PersonaKey, readonly FunnelStage[]])[];
  readonly stars?: readonly (readonly [SampleMemberId, 1 | 2 | 3 | 4 | 5])[];
}

const site = 'https://axlewise.example';
const share = 'Shared drive › Sales';

/** Twenty pieces: most of the funnel has some, the steps after acceptance few. */
export const pieces: readonly SamplePiece[] = [
  {
    id: 'piece-guide',
    title: 'Downtime guide',
    kind: 'guide',
    where: `${site}/guides/downtime`,
    answers: 'What does a standing truck cost, and what of it can be avoided?',
    owner: 'priya',
    checked: 35,
    uses: [
      ['manager', ['inquiry', 'mql']],
      ['operations', ['inquiry']],
    ],
    stars: [
      ['tom', 4],
      ['sofia', 5],
      ['carla', 4],
    ],
  },
  {
    id: 'piece-checklist',
    title: 'Parts stock checklist',
    kind: 'tool',
    where: `${site}/tools/parts-checklist`,
    answers: 'Which parts should be on the shelf before winter?',
    owner: 'niklas',
    checked: 60,
    uses: [
      ['workshop', ['inquiry']],
      ['manager', ['inquiry']],
    ],
    stars: [['sofia', 5]],
  },
  {
    id: 'piece-calculator',
    title: 'Roadside cost calculator',
    kind: 'tool',
    where: `${site}/tools/roadside-cost`,
    answers: 'What do our own breakdowns cost in a year?',
    owner: 'niklas',
    checked: 20,
    uses: [
      ['manager', ['mql']],
      ['finance', ['sql']],
    ],
    stars: [
      ['tom', 5],
      ['daniel', 4],
    ],
  },
  {
    id: 'piece-breakdown-webinar',
    title: 'Webinar: Stop the breakdown',
    kind: 'webinar',
    where: `${site}/webinars/stop-the-breakdown`,
    answers: 'How do other shops see a fault before the truck stands?',
    owner: 'elif',
    crmValue: 'Webinar "Stop the breakdown"',
    checked: 48,
    uses: [
      ['manager', ['inquiry']],
      ['workshop', ['inquiry']],
    ],
    stars: [
      ['sofia', 2],
      ['kwame', 2],
    ],
  },
  {
    id: 'piece-winter-webinar',
    title: 'Webinar series: winter checks',
    kind: 'webinar',
    where: `${site}/webinars/winter`,
    answers: 'Which checks keep a fleet on the road below zero?',
    market: 'Canada, northern states',
    owner: 'elif',
    checked: 250,
    uses: [['operations', ['inquiry']]],
    stars: [['kwame', 4]],
  },
  {
    id: 'piece-blog',
    title: 'The Friday list: what fails next week',
    kind: 'blog',
    where: `${site}/blog/friday-list`,
    answers: 'Can a failure be known in time to plan the repair?',
    owner: 'priya',
    checked: 90,
    uses: [['manager', ['inquiry']]],
  },
  {
    id: 'piece-cost-per-mile',
    title: 'Cost per mile, explained in four charts',
    kind: 'infographic',
    where: `${site}/guides/cost-per-mile`,
    answers: 'Why does the same truck cost more in one depot?',
    owner: 'maren',
    checked: 140,
    uses: [['finance', ['inquiry']]],
    stars: [['daniel', 3]],
  },
  {
    id: 'piece-round-table',
    title: 'Invitation to the operators’ round table',
    kind: 'other',
    where: `${share} › Events`,
    answers: 'What do eight operators of my size do differently?',
    owner: 'elif',
    checked: 30,
    uses: [['operations', ['mql']]],
  },
  {
    id: 'piece-trial',
    title: 'Trial with one truck: what happens in 14 days',
    kind: 'guide',
    where: `${share} › Trials`,
    answers: 'What do we have to do for a trial, and what do we see?',
    owner: 'sofia',
    checked: 55,
    uses: [['workshop', ['mql']]],
    stars: [['carla', 5]],
  },
  {
    id: 'piece-monday',
    title: 'Monday 7:00: alerts, sorted (demo video)',
    kind: 'video',
    where: `${site}/videos/monday`,
    answers: 'What is left of forty alerts a night?',
    owner: 'priya',
    checked: 15,
    uses: [['manager', ['sal']]],
    stars: [['tom', 5]],
  },
  {
    id: 'piece-own-data',
    title: 'Demo on your own data: preparation sheet',
    kind: 'script',
    where: `${share} › Demos`,
    answers: 'Which export do we need before the demo?',
    owner: 'carla',
    checked: 70,
    uses: [['workshop', ['sal']]],
    stars: [
      ['tom', 4],
      ['carla', 5],
    ],
  },
  {
    id: 'piece-depots',
    title: 'Roll-out plan for six depots',
    kind: 'deck',
    where: `${share} › Decks`,
    answers: 'How do we get six depots live without a project team?',
    owner: 'carla',
    checked: 25,
    uses: [['operations', ['sql']]],
    stars: [['carla', 4]],
  },
  {
    id: 'piece-redline',
    title: 'Case study: Redline Freight, 31 fewer tows',
    kind: 'case-study',
    where: `${site}/customers/redline`,
    answers: 'What changed for a haulier with 180 trucks?',
    market: 'Freight',
    owner: 'priya',
    checked: 40,
    uses: [
      ['manager', ['opportunity']],
      ['operations', ['opportunity']],
    ],
    stars: [
      ['tom', 5],
      ['carla', 4],
      ['daniel', 5],
    ],
  },
  {
    id: 'piece-coaches',
    title: 'Case study: Silver Lake Coaches through one winter',
    kind: 'case-study',
    where: `${site}/customers/silver-lake`,
    answers: 'Does it hold for coaches and for winters like ours?',
    market: 'Coaches',
    owner: 'priya',
    checked: 130,
    uses: [['manager', ['opportunity']]],
    stars: [['tom', 4]],
  },
  {
    id: 'piece-references',
    title: 'Reference call list by fleet size',
    kind: 'other',
    where: `${share} › References`,
    answers: 'Whom can a customer like this one call?',
    owner: 'daniel',
    checked: 430,
    uses: [['manager', ['opportunity']]],
    stars: [['carla', 2]],
  },
  {
    id: 'piece-payback',
    title: 'Payback on one page (Prairie Wind)',
    kind: 'tool',
    where: `${share} › Business case`,
    answers: 'When does it pay for itself?',
    owner: 'daniel',
    checked: 50,
    uses: [['finance', ['opportunity']]],
    stars: [['daniel', 5]],
  },
  {
    id: 'piece-security',
    title: 'Security and data: answers for procurement',
    kind: 'guide',
    where: `${share} › Procurement`,
    answers: 'Where are our data, and who can see them?',
    owner: 'nora',
    checked: 300,
    uses: [['finance', ['opportunity']]],
  },
  {
    id: 'piece-ninety-days',
    title: 'First 90 days in the workshop',
    kind: 'guide',
    where: `${share} › Onboarding`,
    answers: 'Who does what in the first three months?',
    owner: 'carla',
    checked: 95,
    uses: [
      ['manager', ['won']],
      ['workshop', ['won']],
    ],
  },
  {
    id: 'piece-how-to',
    title: 'How-to videos for the night shift',
    kind: 'video',
    where: `${site}/help/videos`,
    answers: 'How do I close a work order, in three minutes?',
    owner: 'carla',
    checked: 65,
    uses: [
      ['workshop', ['won']],
      ['manager', ['won']],
    ],
    stars: [['carla', 4]],
  },
  {
    id: 'piece-savings-report',
    title: 'Yearly savings report (template)',
    kind: 'deck',
    where: `${share} › Customers`,
    answers: 'What did we save this year, by depot?',
    owner: 'daniel',
    checked: null,
    isDraft: true,
    uses: [['finance', ['won']]],
  },
];
