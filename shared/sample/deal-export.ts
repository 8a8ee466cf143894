import { formatLocalDate } from '../calendar/local-day.ts';
import { dayAt, isoTime, type Moment, minutesPerDay, moment } from './clock.ts';
import { type Deal, dealStage, isClosed, valueBefore } from './deal-life.ts';
import { csv, type ExportSpan, type SampleFile } from './sample-file.ts';

const columns = [
  'Record ID',
  'Deal Name',
  'Deal Stage',
  'Pipeline',
  'Amount',
  'Currency',
  'Create Date',
  'Close Date',
  'Deal owner',
  'Deal Type',
  'Closed Lost Reason',
  'Is Deal Closed?',
  'Is Closed Won',
  'Associated Company',
  'Salesforce Lead ID',
  'Original Traffic Source',
  'Region',
  'Segment',
  'Date entered "Appointment Scheduled (Sales Pipeline)"',
  'Date entered "Closed Won (Sales Pipeline)"',
  'Date entered "Closed Lost (Sales Pipeline)"',
] as const;

/** All deals as HubSpot exports them when the span ends. In a messy one two amounts are not numbers. */
export function dealExport(deals: readonly Deal[], { day, isMessy }: ExportSpan): SampleFile {
  const now = day * minutesPerDay;
  const rows = deals.filter((deal) => deal.created < now).map((deal) => row(deal, now));
  const unpriced = isMessy ? rows.slice(-2).map((each, index) => unpricedRow(each, index)) : [];
  return {
    name: `hubspot-crm-exports-all-deals-${formatLocalDate(day)}.csv`,
    text: csv(columns, [...rows, ...unpriced]),
    encoding: 'utf-8',
  };
}

function row(deal: Deal, now: Moment): readonly (string | number)[] {
  const isDone = isClosed(deal, now);
  const closed = isDone && deal.closed !== null ? isoTime(moment(deal.closed, 15, 10)) : '';
  const isWon = isDone && deal.outcome === 'won';
  return [
    deal.id,
    deal.name,
    dealStage(deal, now),
    'Sales Pipeline',
    valueBefore(deal.amounts, now).toFixed(1),
    deal.currency,
    isoTime(deal.created),
    closed || isoTime(moment(Math.max(valueBefore(deal.expected, now), dayAt(deal.created)), 17)),
    deal.owner,
    deal.type,
    isDone && !isWon ? deal.reason : '',
    String(isDone),
    String(isWon),
    deal.account,
    deal.lead?.person.id ?? '',
    deal.source,
    deal.region,
    deal.segment,
    isoTime(deal.created),
    isWon ? closed : '',
    isDone && !isWon ? closed : '',
  ];
}

/** A deal that someone opened without knowing what it is worth. */
function unpricedRow(row: readonly (string | number)[], index: number): readonly (string | number)[] {
  return row.map((cell, column) => {
    if (columns[column] === 'Record ID') return String(9_199_000_000 + index);
    if (columns[column] === 'Salesforce Lead ID') return '';
    return columns[column] === 'Amount' ? 'TBC, see offer' : cell;
  });
}
