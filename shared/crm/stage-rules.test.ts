import { describe, expect, it } from 'vitest';
import { salesforceLead } from './dictionaries/salesforce-people.ts';
import { furthestStage } from './fields.ts';
import { stageDateColumn } from './stage-date-column.ts';
import { guessStage } from './stage-rules.ts';

const person = (value: string) => guessStage(value, 'person', {})?.stage ?? null;
const deal = (value: string) => guessStage(value, 'opportunity', {})?.stage ?? null;

describe('status names', () => {
  it('puts the usual names of lead statuses on the shared stages', () => {
    const expected: Readonly<Record<string, string>> = {
      New: 'inquiry',
      'Open - Not Contacted': 'inquiry',
      MQL: 'mql',
      'Marketing Qualified Lead': 'mql',
      'Working - Contacted': 'sal',
      'Attempted to Contact': 'sal',
      'Sales Accepted': 'sal',
      Qualified: 'sql',
      'Meeting Booked': 'sql',
      'Demo scheduled': 'opportunity',
      'Bad Timing': 'recycled',
      'Contact in Future': 'recycled',
      'On Hold': 'recycled',
      Customer: 'won',
      gewonnen: 'won',
      受注: 'won',
    };
    for (const [value, stage] of Object.entries(expected)) expect(person(value), value).toBe(stage);
  });

  it('reads the whole word before the part of it', () => {
    for (const value of ['Unqualified', 'Not Qualified', 'NOT_QUALIFIED', 'Disqualified', 'Closed - Not Converted']) {
      expect(person(value), value).toBe('disqualified');
    }
    expect(person('Closed - Converted')).toBe('opportunity');
    expect(person('Not contacted')).toBe('inquiry');
    expect(person('Lost')).toBe('disqualified');
  });

  it('finds no stage in words that only sound like one', () => {
    for (const value of ['Not lost', 'Lost contact', 'Follow On Call', 'Ringing', 'Salt Lake', 'Vintage', '']) {
      expect(person(value), value).toBeNull();
    }
  });

  it('counts every open deal as an opportunity, and deals on hold with them', () => {
    for (const value of [
      'Prospecting',
      'Engaging',
      '2 - Needs Analysis',
      'Discovery',
      'On Hold',
      'B. Demo Done',
      'Open',
    ]) {
      expect(deal(value), value).toBe('opportunity');
    }
    expect(deal('11_Closed Won')).toBe('won');
    expect(deal('Dead')).toBe('lost');
    expect(deal('Out-Sold')).toBe('lost');
    expect(deal('Sales Qualified Lead')).toBe('sql');
    expect(deal('Invoice sent')).toBeNull();
  });

  it('believes the values that a system ships with before any rule', () => {
    expect(guessStage('Nurturing', 'person', salesforceLead.stages)).toMatchObject({ stage: 'recycled', isSure: true });
    expect(guessStage('Nurturing', 'person', { nurturing: 'mql' })).toMatchObject({ stage: 'mql' });
    expect(guessStage('constructor', 'person', {})).toBeNull();
  });

  it('takes an outcome of several columns before the furthest stage', () => {
    expect(furthestStage(['opportunity', 'won'])).toBe('won');
    expect(furthestStage(['', 'sal', 'mql'])).toBe('sal');
    expect(furthestStage(['recycled', 'opportunity'])).toBe('recycled');
    expect(furthestStage(['demo', ''])).toBe('demo');
    expect(furthestStage(['', ''])).toBeNull();
  });
});

describe('headers that date a stage', () => {
  it('reads the forms of HubSpot in any quotes and with or without pipeline', () => {
    for (const header of [
      'Date entered "Marketing Qualified Lead (Lifecycle Stage Pipeline)"',
      "Date entered 'Marketing Qualified Lead (Sales)'",
      'Date entered “Marketing Qualified Lead”',
      'Date entered Marketing Qualified Lead',
    ]) {
      expect(stageDateColumn(header), header).toEqual({ name: 'marketing qualified lead', rank: 0 });
    }
    expect(stageDateColumn('hs_v2_date_entered_marketingqualifiedlead')?.name).toBe('marketingqualifiedlead');
    expect(stageDateColumn('hs_lifecyclestage_opportunity_date')).toEqual({ name: 'opportunity', rank: 1 });
    expect(stageDateColumn('Became an Opportunity Date')).toEqual({ name: 'opportunity', rank: 1 });
  });

  it('reads the forms that admins and sheets use', () => {
    for (const [header, name] of [
      ['MQL Date', 'mql'],
      ['MQL_Date__c', 'mql'],
      ['sal_at', 'sal'],
      ['Date Qualified', 'sql'],
      ['Won On', 'won'],
      ['First MQL Date', 'mql'],
      ['Disqualified Date', 'disqualified'],
    ] as const) {
      expect(stageDateColumn(header), header).toEqual({ name, rank: 2 });
    }
  });

  it('leaves other dates alone', () => {
    for (const header of [
      'Date entered current stage',
      'Created Date',
      'Close Date',
      'Last Activity Date',
      'Date exited "MQL"',
    ]) {
      expect(stageDateColumn(header), header).toBeNull();
    }
  });
});
