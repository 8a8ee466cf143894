import { type LocalDay, partsOf } from '../calendar/local-day.ts';
import { americanDate, americanTime, type Moment, minutesPerDay, moment } from './clock.ts';
import type { Handoff, Lead } from './lead-life.ts';
import { recordId } from './lead-people.ts';
import { at } from './random.ts';
import { csv, type ExportSpan, type SampleFile } from './sample-file.ts';

const columns = [
  'Lead ID',
  'Name',
  'Title',
  'Company / Account',
  'Email',
  'Lead Status',
  'Create Date',
  'Lead Source',
  'Campaign',
  'Lead Score',
  'MQL Date',
  'SAL Date',
  'SQL Date',
  'Recycled Date',
  'Disqualified Date',
  'Converted Date',
  'Disqualified Reason',
  'Lead Owner',
  'Persona',
  'Segment',
  'Region',
  'Country',
  'Fleet Size',
  'Annual Revenue',
  'Email Opt Out',
] as const;

/** What goes wrong in one report: rows that an import has to refuse or to see through. */
interface Mess {
  readonly missingId: number;
  readonly brokenDate: number;
  readonly repeatedRow: number;
  readonly repeatedHeader: boolean;
}

/**
 * The lead report of one span, "details only": what is new, what changed, and some of what is still open.
 */
export function leadReport(leads: readonly Lead[], span: ExportSpan): SampleFile {
  const shown = leads.filter((lead, index) => isShown(lead, index, span));
  const rows = shown.map((lead) => row(lead, span.day * minutesPerDay));
  return {
    name: `report${reportStamp(span.day)}.csv`,
    text: csv(columns, withMess(rows, messOf(span), span)) + footer(span.day),
    encoding: 'windows-1252',
  };
}

function reportStamp(day: LocalDay): number {
  return day * 86_400_000 + 45_600_000;
}

function isShown(lead: Lead, index: number, { since, day, number }: ExportSpan): boolean {
  const now = day * minutesPerDay;
  if (lead.created >= now) return false;
  if (momentsOf(lead).some((each) => since * minutesPerDay <= each && each < now)) return true;
  return isStillOpen(lead, now) && index % 9 === number % 9 && lead.created > now - 75 * minutesPerDay;
}

function momentsOf(lead: Lead): readonly Moment[] {
  const converted = lead.converted === null ? [] : [moment(lead.converted, 12)];
  const handoffs = lead.handoffs.flatMap(({ mql, answered }) => (answered === null ? [mql] : [mql, answered]));
  return [lead.created, ...handoffs, ...(lead.sql === null ? [] : [lead.sql]), ...converted];
}

function isStillOpen(lead: Lead, now: Moment): boolean {
  return lead.converted === null || lead.converted * minutesPerDay >= now;
}

function row(lead: Lead, now: Moment): readonly (string | number)[] {
  const { person } = lead;
  const current = lead.handoffs.filter((each) => each.mql < now).at(-1) ?? null;
  const answered = current?.answered != null && current.answered < now ? current : null;
  const left = (outcome: Handoff['outcome']) =>
    lead.handoffs.filter((each) => each.outcome === outcome && each.answered !== null && each.answered < now).at(-1);
  const sql = lead.sql !== null && lead.sql < now ? americanTime(lead.sql) : '';
  const isRejected = answered?.outcome === 'recycled' || answered?.outcome === 'disqualified';
  return [
    person.id,
    person.name,
    person.title,
    person.company,
    person.email,
    status(lead, answered, current, now),
    americanTime(lead.created),
    lead.source,
    lead.campaign,
    current ? lead.score : Math.min(lead.score, 59),
    current ? americanTime(current.mql) : '',
    answered?.outcome === 'accepted' ? americanTime(answered.answered ?? 0) : '',
    sql,
    timeOf(left('recycled')),
    timeOf(left('disqualified')),
    isStillOpen(lead, now) ? '' : americanDate(lead.converted ?? 0),
    isRejected ? (answered?.reason ?? '') : '',
    person.owner,
    person.persona,
    person.segment,
    person.region,
    person.country,
    person.fleetSize,
    person.revenue,
    lead.optedOut && answered ? 1 : 0,
  ];
}

function timeOf(handoff: Handoff | undefined): string {
  return handoff?.answered == null ? '' : americanTime(handoff.answered);
}

function status(lead: Lead, answered: Handoff | null, current: Handoff | null, now: Moment): string {
  if (!isStillOpen(lead, now)) return 'Closed - Converted';
  if (lead.sql !== null && lead.sql < now) return 'Qualified';
  if (answered?.outcome === 'accepted') return 'Working - Contacted';
  if (answered?.outcome === 'recycled') return 'Recycled';
  if (answered?.outcome === 'disqualified') return 'Disqualified';
  return current ? 'MQL' : 'Open - Not Contacted';
}

function messOf({ number, isMessy }: ExportSpan): Mess {
  if (isMessy) return { missingId: 4, brokenDate: 3, repeatedRow: 3, repeatedHeader: true };
  return {
    missingId: number % 4 === 1 ? 1 : 0,
    brokenDate: number % 5 === 2 ? 1 : 0,
    repeatedRow: number % 3 === 0 ? 1 : 0,
    repeatedHeader: number % 8 === 6,
  };
}

type Row = readonly (string | number)[];

/** Leads that nobody can import, and copies of rows; none of them is among the leads that count. */
function withMess(rows: readonly Row[], mess: Mess, { day, number }: ExportSpan): readonly Row[] {
  const missing = rows.slice(0, mess.missingId).map((each) => replaced(each, { 'Lead ID': '', Email: '' }));
  const broken = rows.slice(10, 10 + mess.brokenDate).map((each, index) =>
    replaced(each, {
      'Lead ID': recordId('00Q', 900_000 + number * 10 + index),
      'Create Date': `2/30/${partsOf(day).year}`,
      Email: `test.${index}@axlewise.example`,
    }),
  );
  const copies = rows.slice(20, 20 + mess.repeatedRow);
  const middle = Math.floor(rows.length / 2);
  const header: readonly Row[] = mess.repeatedHeader ? [columns] : [];
  return [
    ...rows.slice(0, 40),
    ...missing,
    ...rows.slice(40, middle),
    ...header,
    ...rows.slice(middle),
    ...broken,
    ...copies,
  ];
}

function replaced(row: Row, values: Readonly<Partial<Record<(typeof columns)[number], string>>>): Row {
  return columns.map((column, index) => values[column] ?? at(row, index));
}

function footer(day: LocalDay): string {
  const lines = [
    `Copyright (c) 2000-${partsOf(day).year} salesforce.com, inc. All rights reserved.`,
    'Confidential Information - Do Not Distribute',
    `Generated By:  Nora Winkler  ${americanTime(moment(day, 7, 2))}`,
    'Axlewise',
  ];
  return `\n${lines.map((line) => `"${line}"\n`).join('')}`;
}
