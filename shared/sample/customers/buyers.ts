import type { SamplePersona } from './sample-persona.ts';

/** The persona that most is known of: thirteen claims, ten of them observed. */
const manager: SamplePersona = {
  key: 'manager',
  name: 'Fleet maintenance manager',
  summary: 'Keeps 50 to 600 vehicles on the road with two to five workshops, and answers when one stands.',
  marketingOwner: 'priya',
  salesOwner: 'tom',
  reviewIn: 40,
  signed: [
    { by: 'priya', for: 'marketing', daysAgo: 22 },
    { by: 'tom', for: 'sales', daysAgo: 21 },
  ],
  claims: [
    {
      kind: 'answers-for',
      text: 'Vehicles on the road, cost per mile, a clean inspection',
      heard: [10, 21, 32],
      figures: ['Job adverts of 30 fleets: 26 name availability, 21 the inspection'],
    },
    {
      kind: 'answers-for',
      text: 'Two to five workshops, 12 to 40 technicians',
      heard: [36],
      said: ['“I have four shops and I see one of them a day.” Head of maintenance, Pine Ridge Haulage'],
    },
    {
      kind: 'wants',
      text: 'No roadside breakdown on a customer’s load',
      heard: [1, 8, 21],
      said: ['“A tow on a customer’s load is a phone call I never forget.” Maintenance director, Cascade Transit'],
    },
    { kind: 'wants', text: 'To show the finance lead what a late part costs', heard: [8] },
    {
      kind: 'hurts',
      text: 'Faults come to light when the truck stands already',
      heard: [1, 10, 8, 32],
      figures: ['14 of the 20 last breakdowns of our customers had a sign the day before'],
    },
    { kind: 'hurts', text: 'Telematics alerts that nobody sorts', heard: [2, 31, 16, 11] },
    { kind: 'hurts', text: 'Technicians leave, and what they know leaves with them' },
    {
      kind: 'objects',
      text: '“We already pay for telematics”',
      heard: [2, 11, 16],
      test: { among: 'lost', dimension: 'loss_reason', values: ['Missing telematics link'], holdsFrom: 0.25 },
    },
    {
      kind: 'objects',
      text: 'Rejects on price',
      heardAgainst: [21],
      test: { among: 'lost', dimension: 'loss_reason', values: ['Price'], holdsFrom: 0.5 },
    },
    { kind: 'buys-when', text: 'A failed inspection or a lost contract', heard: [21, 10] },
    {
      kind: 'looks-at',
      text: 'Peers at field days and trade shows',
      heard: [20, 24],
      test: { among: 'accepted', dimension: 'source', values: ['Trade fair'], holdsFrom: 0.25 },
    },
    {
      kind: 'looks-at',
      text: 'Finds us by search, with the code of a part that failed',
      heardAgainst: [24],
      test: { among: 'accepted', dimension: 'source', values: ['Paid search'], holdsFrom: 0.25 },
    },
    {
      kind: 'looks-at',
      text: 'Prefers a call over a mail',
      heard: [14],
      test: { among: 'accepted', dimension: 'channel', values: ['Phone'], holdsFrom: 0.5 },
    },
    {
      kind: 'ideal-customer',
      text: 'Fleets of 250 vehicles and more',
      heard: [37],
      figures: ['The tow bill pays for us from about 200 vehicles on'],
      test: { among: 'accepted', dimension: 'segment', values: ['Large fleet'], holdsFrom: 0.5 },
    },
  ],
};

const workshop: SamplePersona = {
  key: 'workshop',
  name: 'Workshop lead',
  summary: 'Runs one shop with six to fifteen mechanics; the first who has to use it every day.',
  marketingOwner: 'priya',
  salesOwner: 'carla',
  reviewIn: 12,
  signed: [
    { by: 'priya', for: 'marketing', daysAgo: 60 },
    { by: 'carla', for: 'sales', daysAgo: 58 },
  ],
  addedSince: 'Watches the webinar with the team at lunch',
  claims: [
    { kind: 'answers-for', text: 'Trucks out of the shop by the evening', heard: [38] },
    { kind: 'wants', text: 'Work that is planned, not towed in', heard: [38, 7] },
    { kind: 'hurts', text: 'Experience that is in two heads and written nowhere', heard: [15] },
    { kind: 'hurts', text: 'Typing with oil on the hands', heard: [7, 25] },
    { kind: 'objects', text: '“My people will not type on a tablet”', heard: [7] },
    {
      kind: 'buys-when',
      text: 'A trial with one truck has worked',
      heard: [39],
      test: { among: 'accepted', dimension: 'source', values: ['Demo request'], holdsFrom: 0.4 },
    },
    {
      kind: 'looks-at',
      text: 'Watches the webinar with the team at lunch',
      heard: [28],
      test: { among: 'accepted', dimension: 'source', values: ['Webinar'], holdsFrom: 0.3 },
    },
    { kind: 'ideal-customer', text: 'One shop with a foreman who wants it himself' },
  ],
};

const operations: SamplePersona = {
  key: 'operations',
  name: 'Operations director',
  summary: 'Promises loads on time over several depots and decides what is rolled out to all of them.',
  marketingOwner: 'maren',
  salesOwner: 'carla',
  reviewIn: 64,
  signed: [{ by: 'maren', for: 'marketing', daysAgo: 15 }],
  claims: [
    { kind: 'answers-for', text: 'Loads on time, trucks where they are booked', heard: [30] },
    { kind: 'wants', text: 'One way of working in all depots', heard: [27, 13] },
    { kind: 'hurts', text: 'A spare truck has to be found by the morning', heard: [30] },
    {
      kind: 'objects',
      text: 'A roll-out that needs a project team',
      heard: [13, 35],
      test: { among: 'lost', dimension: 'loss_reason', values: ['Competitor'], holdsFrom: 0.5 },
    },
    { kind: 'buys-when', text: 'One depot has shown the others that it works' },
    { kind: 'looks-at', text: 'What other operators of the same size run', heard: [17] },
    {
      kind: 'ideal-customer',
      text: 'Several depots, 250 vehicles and more',
      test: { among: 'won', dimension: 'segment', values: ['Large fleet'], holdsFrom: 0.5 },
    },
  ],
};

const finance: SamplePersona = {
  key: 'finance',
  name: 'Finance lead',
  summary: 'Signs what operations wants, once the payback stands on one page.',
  marketingOwner: 'maren',
  salesOwner: 'daniel',
  reviewIn: -9,
  signed: [],
  claims: [
    { kind: 'answers-for', text: 'Cost per mile, by depot', heard: [18] },
    { kind: 'wants', text: 'Payback within the budget year', heard: [29] },
    { kind: 'hurts', text: 'Late parts that turn up in the numbers two months later', heard: [19] },
    {
      kind: 'objects',
      text: 'Not in this budget',
      heard: [12, 26],
      test: { among: 'lost', dimension: 'loss_reason', values: ['Budget moved to next year'], holdsFrom: 0.3 },
    },
    { kind: 'buys-when', text: 'The budget round in October' },
    { kind: 'looks-at', text: 'References with numbers', heard: [5, 34] },
    { kind: 'ideal-customer', text: 'Fleets that lease rather than own' },
  ],
};

/** The four kinds of buyers that the sample's CRM tells apart. */
export const buyers: readonly SamplePersona[] = [manager, finance, operations, workshop];

/** What the CRM calls each of them. */
export const crmNames: Readonly<Record<SamplePersona['key'], string>> = {
  manager: 'Fleet maintenance manager',
  workshop: 'Workshop lead',
  operations: 'Operations director',
  finance: 'Finance controller',
};
