import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Headers of the export: a Salesforce lead report with the custom stage dates that teams add. */
export const leadExportHeaders = [
  'Lead ID',
  'First Name',
  'Last Name',
  'Company / Account',
  'Email',
  'Lead Source',
  'Lead Status',
  'Rating',
  'Create Date',
  'Inquiry Date',
  'MQL Date',
  'SAL Date',
  'SQL Date',
  'Opportunity Date',
  'Won Date',
  'Recycled Date',
  'Disqualified Date',
  'Converted Opportunity ID',
  'Primary Campaign',
  'Lead Score',
  'Country',
  'Lead Owner',
  'Disqualified Reason',
  'Description',
] as const;

const sources = ['Web', 'Webinar', 'Trade Show', 'Partner', 'Outbound', 'Referral', 'Paid Social', ''];
const reasons = ['Not a fit', 'Bad timing', 'Wrong contact', 'No budget', 'Competitor', ''];
const countries = ['Germany', 'Austria', 'France', 'United Kingdom'];
const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(2024, 11, 1);

/** A repeatable stream of numbers in [0, 1), one for each lead, so that two exports tell the same story of a lead. */
function randomOf(lead: number): () => number {
  let state = Math.imul(lead + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Journey {
  status: string;
  reason: string;
  readonly days: Partial<
    Record<'inquiry' | 'mql' | 'sal' | 'sql' | 'opportunity' | 'won' | 'recycled' | 'out', number>
  >;
}

/** How a lead went, as far as it is known on day `asOf`. */
function journeyOf(random: () => number, createdDay: number, asOf: number): Journey {
  const journey: Journey = { status: 'Open - Not Contacted', reason: '', days: { inquiry: createdDay } };
  let day = createdDay;
  const enter = (stage: keyof Journey['days'], status: string, chance: number, meanDays: number): boolean => {
    const isTaken = random() < chance;
    const next = day - Math.log(1 - random()) * meanDays;
    if (!isTaken || next > asOf) return false;
    day = next;
    journey.days[stage] = day;
    journey.status = status;
    return true;
  };
  const leave = () => {
    const isRecycled = random() < 0.5;
    const isOut = enter(isRecycled ? 'recycled' : 'out', isRecycled ? 'Nurturing' : 'Unqualified', 0.5, 4);
    if (isOut) journey.reason = pick(random, reasons);
  };
  if (!enter('mql', 'MQL', 0.45, 10)) return journey;
  if (!enter('sal', 'Working - Contacted', 0.6, 2)) leave();
  else if (!enter('sql', 'Qualified', 0.6, 10)) leave();
  else if (enter('opportunity', 'Closed - Converted', 0.6, 15)) enter('won', 'Closed - Converted', 0.3, 60);
  return journey;
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

const localDates = new Map<number, string>();
function localDate(day: number | undefined): string {
  if (day === undefined) return '';
  const whole = Math.floor(day);
  const known = localDates.get(whole);
  if (known) return known;
  const [year, month, date] = new Date(firstDay + whole * dayMilliseconds).toISOString().slice(0, 10).split('-');
  const text = `${date}.${month}.${year}`;
  localDates.set(whole, text);
  return text;
}

function salesforceId(prefix: string, lead: number): string {
  return `${prefix}5g${(lead + 1_000_000).toString(36).padStart(10, '0')}`;
}

function recordOf(lead: number, asOf: number): string | null {
  const random = randomOf(lead);
  const created = random() * 732;
  if (created > asOf) return null;
  const journey = journeyOf(random, created, asOf);
  const slip = random();
  const note = random();
  const days = journey.days;
  const cells = [
    slip < 0.0002 ? '' : salesforceId('00Q', slip < 0.0003 ? lead - 1 : lead),
    `First${lead % 1000}`,
    `Läst ${lead % 7777}`,
    `Company, ${lead % 50_000} GmbH`,
    `user${lead}@example${lead % 5000}.com`,
    pick(random, sources),
    journey.status,
    random() < 0.3 ? 'Hot' : '',
    new Date(firstDay + Math.floor(created * 86_400) * 1000).toISOString(),
    localDate(days.inquiry),
    random() < 0.001 ? '31.02.2026' : localDate(days.mql),
    ...[days.sal, days.sql, days.opportunity, days.won, days.recycled, days.out].map(localDate),
    days.opportunity === undefined ? '' : salesforceId('006', lead),
    `Campaign ${Math.floor(random() * 120)}`,
    String(Math.floor(random() * 100)),
    pick(random, countries),
    `Rep ${lead % 40}`,
    journey.reason,
    note < 0.02
      ? `Met at the booth.\nSaid ""call me"", ${lead}`
      : note < 0.3
        ? `Imported from list ${lead % 97}, ok`
        : '',
  ];
  return `"${cells.join('","')}"\n`;
}

export interface LeadExportOptions {
  readonly path: string;
  readonly leads: number;
  /** Days since 2024-12-01 at which the export is taken; leads created later are not in it. */
  readonly asOf: number;
}

/** Writes the lead export of a made-up company, the same bytes for the same options. Answers with its records. */
export async function writeLeadExport(options: LeadExportOptions): Promise<number> {
  const file = createWriteStream(options.path, { highWaterMark: 1 << 22 });
  let records = 0;
  let block = `"${leadExportHeaders.join('","')}"\n`;
  for (let lead = 0; lead < options.leads; lead += 1) {
    const record = recordOf(lead, options.asOf);
    if (record === null) continue;
    records += 1;
    block += record;
    if (block.length < 1 << 20) continue;
    if (!file.write(block)) await once(file, 'drain');
    block = '';
  }
  file.end(block);
  await once(file, 'finish');
  return records;
}
