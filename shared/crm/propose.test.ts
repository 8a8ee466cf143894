import { describe, expect, it } from 'vitest';
import { distinctHeaders, headerFingerprint } from './header-name.ts';
import type { Mapping } from './mapping.ts';
import { profileColumn } from './profile-column.ts';
import { type ProposeOptions, propose } from './propose.ts';
import { recognise } from './recognise.ts';
import type { ImportTable } from './table.ts';
import { validateMapping } from './validate-mapping.ts';

type Cells = Readonly<Record<string, readonly string[]>>;

function table(cells: Cells, more: Partial<ImportTable> = {}): ImportTable {
  const headers = Object.keys(cells);
  const profiles = headers.map((header, index) => profileColumn(header, index, cells[header] ?? []));
  return { fileName: 'export.csv', sheet: null, footer: [], headers, profiles, ...more };
}

const settings: ProposeOptions = { statusMappings: [], timeZone: 'Europe/Berlin', currency: 'EUR' };
const proposed = (cells: Cells, options: Partial<ProposeOptions> = {}) => {
  const of = table(cells);
  return propose(of, recognise(of), { ...settings, ...options });
};
const ids = ['00Qbm00000Orxk5EAB', '00Qbm00000Orxk6EAB', '00Qbm00000Orxk7EAB'];
const leadReport: Cells = {
  'Lead ID': ids,
  'First Name': ['Gail', 'Marcus', 'Ann'],
  'Last Name': ['Sorensen', 'Tillery', 'Lee'],
  'Company / Account': ['Redline', 'Pine Ridge', 'Acme'],
  'Lead Status': ['Working - Contacted', 'MQL', 'Closed - Converted'],
  'Create Date': ['6/13/2026 8:12 AM', '6/2/2026 2:47 PM', '5/4/2026 9:00 AM'],
  'MQL Date': ['4/27/2026', '3/4/2026', ''],
  'Lead Owner': ['Kwame Adjei', 'Queue: North', 'Kwame Adjei'],
  'Disqualified Reason': ['', 'No budget', ''],
  'Region 2': ['W', 'NE', ''],
};

describe('recognising', () => {
  it('takes a short list of leads for leads, not for what happened to them', () => {
    const list = table({
      'Lead ID': ['L-1', 'L-2', 'L-3'],
      'Created Date': ['2026-06-01', '2026-06-02', '2026-06-03'],
      'Lead Source': ['Webinar', 'Web', ''],
      Region: ['DACH', 'UK', 'UK'],
      Email: ['a@example.com', 'b@example.com', 'c@example.com'],
    });
    expect(recognise(list).object).toBe('person');
  });

  it('names the evidence for a Salesforce lead report', () => {
    const notice = 'Confidential Information - Do Not Distribute';
    const found = recognise(table(leadReport, { fileName: 'report1781596331000.csv', footer: ['', notice] }));
    expect(found).toMatchObject({ system: 'salesforce', object: 'person', what: 'Lead', route: 'report-details' });
    expect(found.why).toEqual([
      'Lead ID beside Lead Owner',
      'ids start with 00Q, as lead ids do',
      `the footer says "${notice}"`,
      'the file is named as Salesforce names reports',
    ]);
  });

  it('knows Salesforce reports in other languages', () => {
    const german = {
      'Opportunity-ID': ['006bm00000LKJNN'],
      'Opportunity-Name': ['A'],
      Phase: ['Verhandlung'],
      Schlusstermin: ['05.01.2026'],
    };
    expect(recognise(table(german))).toMatchObject({
      system: 'salesforce',
      object: 'opportunity',
      route: 'report-details',
    });
    const japanese = { '商談 ID': ['006bm00000LKJNN'], 商談名: ['A'], フェーズ: ['受注'], 完了予定日: ['2026/01/05'] };
    expect(proposed(japanese)).toMatchObject({
      system: 'salesforce',
      mapping: { object: 'opportunity', stages: { 受注: 'won' } },
    });
    const leads = { 'リード ID': ['00Qbm00000Orxk5'], 'リード 状況': ['MQL'], 会社名: ['A'] };
    expect(recognise(table(leads))).toMatchObject({ system: 'salesforce', object: 'person' });
  });

  it('finds the object by its ids where headers were renamed', () => {
    const renamed = { Kennung: ids, Stand: ['MQL', 'MQL', 'SAL'] };
    expect(recognise(table(renamed))).toMatchObject({ system: 'salesforce', object: 'person' });
    expect(proposed(renamed).mapping.columns).toMatchObject({ Kennung: 'id' });
  });

  it('tells a formatted report by its workbook, histories by their columns', () => {
    expect(recognise(table(leadReport, { sheet: 'Sheet1' })).route).toBe('report-formatted');
    const history = {
      'Opportunity ID': ['006bm00000LKJNN', '006bm00000LKJNN'],
      'Opportunity Name': ['A', 'A'],
      'Field / Event': ['Stage', 'Owner'],
      'Old Value': ['Prospecting', 'Ann'],
      'New Value': ['Negotiation/Review', 'Bob'],
      'Edit Date': ['6/13/2026 8:12 AM', '6/14/2026 8:12 AM'],
    };
    expect(proposed(history).mapping).toMatchObject({
      object: 'stage_event',
      constants: { entity: 'opportunity' },
      columns: { 'Opportunity ID': 'entity_id', 'Field / Event': 'field', 'New Value': 'stage', 'Edit Date': 'at' },
      stages: { 'Negotiation/Review': 'opportunity' },
    });
    const leadHistory = {
      Id: ['017bm00000LKJNN'],
      LeadId: ids.slice(0, 1),
      Field: ['Status'],
      OldValue: ['New'],
      NewValue: ['MQL'],
      CreatedDate: ['2026-01-05T14:15:00.000Z'],
    };
    expect(proposed(leadHistory).mapping).toMatchObject({ object: 'stage_event', constants: { entity: 'person' } });
  });

  it('knows HubSpot by labels and by internal names', () => {
    const labels = {
      'Record ID': ['1', '2'],
      'Deal Name': ['A', 'B'],
      'Deal Stage': ['Closed Won', 'Contract Sent'],
      Amount: ['12500.0', '100.0'],
    };
    expect(recognise(table(labels))).toMatchObject({ system: 'hubspot', object: 'opportunity', route: 'labels' });
    const internal = {
      hs_object_id: ['1'],
      email: ['a@b.de'],
      lifecyclestage: ['marketingqualifiedlead'],
      createdate: ['1767571200000'],
    };
    expect(recognise(table(internal))).toMatchObject({ system: 'hubspot', object: 'person', route: 'internal-names' });
    expect(proposed(internal).mapping.stages).toEqual({ marketingqualifiedlead: 'mql' });
  });

  it('says why accounts, users and dictionaries are of no use', () => {
    const accounts = table({ 'Account ID': ['001bm00001ZL8U9'], 'Account Owner': ['Ann'] });
    expect(recognise(accounts)).toMatchObject({
      object: null,
      unusable: expect.stringContaining('Accounts are not imported'),
    });
    const dictionary = table({ Table: ['accounts'], Field: ['sector'], Description: ['Industry'] });
    expect(recognise(dictionary).unusable).not.toBeNull();
    expect(propose(dictionary, recognise(dictionary), settings).mapping.columns).toEqual({});
  });

  it('asks what a table with dates is when nothing speaks for anything', () => {
    const of = table({ Wann: ['2026-01-05', '2026-01-06'], Was: ['a', 'b'] });
    expect(recognise(of)).toMatchObject({ system: 'unknown', object: null, unusable: null });
    const asked = propose(of, recognise(of), settings);
    expect(asked.questions.map(({ kind }) => kind)).toEqual(['object']);
    const decided = propose(of, recognise(of), { ...settings, decided: { ...asked.mapping, object: 'activity' } });
    expect(decided.mapping.object).toBe('activity');
    expect(decided.questions.every(({ kind }) => kind === 'needed-field')).toBe(true);
  });
});

describe('proposing columns and dates', () => {
  it('puts a lead report on its fields, in words of certainty', () => {
    const proposal = proposed(leadReport);
    expect(proposal.mapping).toMatchObject({
      columns: {
        'Lead ID': 'id',
        'First Name': 'name',
        'Last Name': 'name',
        'Company / Account': 'company',
        'Lead Status': 'stage',
        'Create Date': 'created_at',
        'MQL Date': 'mql_at',
        'Lead Owner': 'owner',
        'Disqualified Reason': 'reject_reason',
      },
      dates: { 'Create Date': 'MDY', 'MQL Date': 'MDY' },
      stages: { 'Working - Contacted': 'sal', MQL: 'mql', 'Closed - Converted': 'opportunity' },
    });
    expect(proposal.questions).toEqual([]);
    expect(proposal.columns.map(({ certainty }) => certainty)).toEqual([...Array(9).fill('sure'), 'unused']);
    expect(validateMapping(proposal.mapping, Object.keys(leadReport))).toEqual([]);
  });

  it('takes a merge from the record that went and from the one that stayed', () => {
    const { mapping } = proposed({ ...leadReport, 'Master Record ID': ['', '', '00Qbm00000Orxk5EAB'] });
    expect(mapping.columns).toMatchObject({ 'Master Record ID': 'merged_into' });
    const api = proposed({ Id: ids, LeadSource: ['Web', '', ''], Status: ['New', 'New', 'New'], MasterRecordId: ids });
    expect(api.mapping.columns).toMatchObject({ MasterRecordId: 'merged_into' });
    const contacts: Cells = {
      'Record ID': ['101', '102', '103'],
      'Lifecycle Stage': ['Lead', 'Lead', 'Subscriber'],
      'Contact owner': ['Ana', 'Ana', 'Jon'],
    };
    for (const header of ['Merged object IDs', 'Merged record IDs', 'hs_merged_object_ids'])
      expect(proposed({ ...contacts, [header]: ['', '99;98', ''] }).mapping.columns).toMatchObject({
        [header]: 'merged_ids',
      });
  });

  it('asks about dates that nothing decides, with what each answer means', () => {
    const [question, ...others] = proposed({
      ...leadReport,
      'Create Date': ['6/3/2026', '6/2/2026', '5/4/2026'],
      'MQL Date': ['3/4/2026', '', ''],
    }).questions;
    expect(question).toMatchObject({
      kind: 'date-order',
      column: 'Create Date',
      text: 'In Create Date, is 6/3/2026 the 3rd of June or the 6th of March?',
      choices: [{ value: 'MDY' }, { value: 'DMY' }],
      proposed: null,
    });
    expect(others.map(({ column }) => column)).toEqual(['MQL Date']);
  });

  it('keeps a column that is asked about out of the mapping until it is answered', () => {
    const cells = { ...leadReport, 'Create Date': ['6/3/2026', '6/2/2026', '5/4/2026'], 'MQL Date': ['', '', ''] };
    const asked = proposed(cells);
    expect(asked.mapping.dates).toEqual({ 'MQL Date': 'YMD' });
    const again = proposed(cells, { decided: asked.mapping });
    expect(again.questions).toEqual(asked.questions);
    const decided: Mapping = { ...asked.mapping, dates: { ...asked.mapping.dates, 'Create Date': 'DMY' } };
    expect(proposed(cells, { decided }).questions).toEqual([]);
  });

  it('refuses a column that proves both orders, and says what each answer loses', () => {
    const [question] = proposed({ ...leadReport, 'MQL Date': ['27/4/2026', '4/27/2026', '5/28/2026'] }).questions;
    expect(question).toMatchObject({ kind: 'date-order', column: 'MQL Date', proposed: 'MDY' });
    expect(question?.choices.map(({ consequence }) => consequence.split('; ')[1])).toEqual([
      '1 row would be rejected',
      '2 rows would be rejected',
    ]);
  });

  it('takes full stops for day first', () => {
    const dotted = proposed({
      ...leadReport,
      'Create Date': ['03.04.2026', '01.02.2026', '05.06.2026'],
      'MQL Date': ['', '', ''],
    });
    expect(dotted.mapping.dates['Create Date']).toBe('DMY');
    expect(dotted.questions).toEqual([]);
  });

  it('uses the best of several columns for one field and says so of the others', () => {
    const cells = {
      ...leadReport,
      Name: ['Gail Sorensen', 'Marcus Tillery', 'Ann Lee'],
      'Lead Owner #2': ['x', 'y', 'z'],
    };
    const proposal = proposed(cells);
    expect(proposal.mapping.columns).toMatchObject({ Name: 'name', 'Lead Owner': 'owner' });
    expect(proposal.columns.find(({ header }) => header === 'First Name')?.why).toBe(
      'another column gives name better',
    );
    expect(proposal.columns.find(({ header }) => header === 'Lead Owner #2')?.why).toBe('a second column of this name');
  });

  it('takes a column that is called what is meant before a guess', () => {
    const cells = {
      ...leadReport,
      Country: ['US', 'US', 'CA'],
      Industry: ['Freight', 'Transit', 'Rail'],
      Region: ['W', 'NE', 'W'],
    };
    const { columns } = proposed(cells).mapping;
    expect(columns).toMatchObject({ Region: 'region', Industry: 'segment' });
    expect(columns).not.toHaveProperty('Country');
  });

  it('reads amounts by their decimal sign, and asks where thousands and decimals look alike', () => {
    const deals = (amounts: readonly string[]): Cells => ({
      'Opportunity ID': ['O1', 'O2', 'O3'],
      'Deal Stage': ['Won', 'Lost', 'Won'],
      Amount: amounts,
    });
    expect(proposed(deals(['1.200,50', '80', '3,5'])).mapping.decimal).toBe(',');
    expect(proposed(deals(['1,200.50', '80', '3.5'])).mapping.decimal).toBe('.');
    expect(proposed(deals(['1.200', '12.500', '80'])).questions).toMatchObject([{ kind: 'decimal', column: 'Amount' }]);
    expect(proposed(deals(['1,5', '12.5', '80'])).questions).toMatchObject([{ kind: 'decimal', proposed: ',' }]);
  });
});

describe('proposing stages', () => {
  it('stops at a status it does not know, with the rows behind it', () => {
    const asked = proposed({ ...leadReport, 'Lead Status': ['Ringing', 'Ringing', 'MQL'] });
    expect(asked.stageValues).toMatchObject([
      { value: 'Ringing', rows: 2, stage: null, certainty: 'asks' },
      { value: 'MQL', stage: 'mql' },
    ]);
    expect(asked.questions).toMatchObject([
      { kind: 'unknown-stage', column: 'Lead Status', value: 'Ringing', rows: 2 },
    ]);
    expect(asked.mapping.stages).toEqual({ MQL: 'mql' });
  });

  it('takes up what people agreed on for that system', () => {
    const statusMappings = [{ system: 'salesforce', object: 'person', value: 'ringing', stage: 'sal' }] as const;
    const known = proposed({ ...leadReport, 'Lead Status': ['Ringing', 'Ringing', 'MQL'] }, { statusMappings });
    expect(known.stageValues[0]).toMatchObject({ stage: 'sal', certainty: 'remembered' });
    expect(known.questions).toEqual([]);
  });

  it('never calls a stage remembered because another question was answered', () => {
    const first = proposed(leadReport);
    const again = proposed(leadReport, { decided: first.mapping });
    expect(again.stageValues).toEqual(first.stageValues);
    const [value] = first.stageValues;
    const decided: Mapping = {
      ...first.mapping,
      stages: { ...first.mapping.stages, [value?.value ?? '']: 'recycled' },
    };
    expect(proposed(leadReport, { decided }).stageValues[0]).toMatchObject({ stage: 'recycled', certainty: 'sure' });
  });

  it('asks for an id where a list of deals has none, and offers the row', () => {
    const deals: Cells = { 'Deal Name': ['A', 'A'], 'Deal Stage': ['Won', 'Lost'], 'Close Date': ['2026-01-05', ''] };
    const [question] = proposed(deals).questions;
    expect(question).toMatchObject({ kind: 'needed-field', value: 'id', proposed: '#row' });
    const asked = proposed(deals).mapping;
    const decided: Mapping = { ...asked, columns: { ...asked.columns, '#row': 'id' } };
    expect(proposed(deals, { decided }).questions).toEqual([]);
    expect(validateMapping(decided, Object.keys(deals))).toEqual([]);
  });
});

describe('remembering', () => {
  it('gives the same fingerprint to the same headers in any order and case', () => {
    const headers = Object.keys(leadReport);
    expect(headerFingerprint(headers.toReversed().map((each) => ` ${each.toUpperCase()}`))).toBe(
      headerFingerprint(headers),
    );
    expect(headerFingerprint([...headers, 'New'])).not.toBe(headerFingerprint(headers));
    expect(headerFingerprint(headers)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('takes up the last mapping, and asks again only where this file disproves it', () => {
    const before = proposed(leadReport).mapping;
    const same = proposed(leadReport, { remembered: before });
    expect(same.mapping).toEqual(before);
    expect(new Set(same.columns.map(({ certainty }) => certainty))).toEqual(new Set(['remembered', 'unused']));
    const dayFirst = { ...leadReport, 'MQL Date': ['27/4/2026', '', ''] };
    expect(proposed(dayFirst, { remembered: before }).mapping.dates['MQL Date']).toBe('DMY');
    const both = { ...leadReport, 'MQL Date': ['27/4/2026', '4/27/2026', ''] };
    expect(proposed(both, { remembered: before }).questions).toMatchObject([{ kind: 'date-order' }]);
    const newStatus = { ...leadReport, 'Lead Status': ['MQL', 'Parked', 'MQL'] };
    expect(proposed(newStatus, { remembered: before }).questions).toMatchObject([
      { kind: 'unknown-stage', value: 'Parked' },
    ]);
  });

  it('drops a remembered mapping whose columns are gone', () => {
    const before = { ...proposed(leadReport).mapping, columns: { Gone: 'id' } };
    expect(proposed(leadReport, { remembered: before }).mapping.columns).toMatchObject({ 'Lead ID': 'id' });
  });

  it('tells doubled and empty headers apart', () => {
    expect(distinctHeaders(['Email', '', 'Email', 'Email #2', ''])).toEqual([
      'Email',
      'Column 2',
      'Email #2',
      'Email #2 #2',
      'Column 5',
    ]);
  });
});

describe('checking a mapping', () => {
  const good: Mapping = { object: 'person', columns: { Id: 'id' }, constants: {}, dates: {}, decimal: '.', stages: {} };
  const problems = (change: Partial<Mapping>) => validateMapping({ ...good, ...change }, ['Id', 'When', 'Status']);

  it('accepts what fits', () => {
    expect(
      problems({
        columns: { Id: ['id', 'name'], When: 'mql_at' },
        dates: { When: 'DD.MM.YYYY' },
        timeZone: 'UTC',
        currency: 'EUR',
      }),
    ).toEqual([]);
    expect(problems({ columns: { Id: 'id', When: 'demo_at' }, stages: { Demo: 'demo' } })).toEqual([]);
  });

  it('names the column of everything that does not', () => {
    expect(problems({ columns: { id: 'id' } })).toMatchObject([{ column: 'id', remedy: 'The file has "Id".' }]);
    expect(problems({ columns: { Id: 'id', When: 'birthday' } })).toMatchObject([{ column: 'When' }]);
    expect(problems({ dates: { When: 'sometimes' } })).toMatchObject([{ column: 'When' }]);
    expect(problems({ dates: { Nowhere: 'YMD' } })).toMatchObject([{ column: 'Nowhere' }]);
    expect(problems({ columns: { Status: 'stage' } })).toMatchObject([{ column: 'id' }]);
    expect(problems({ constants: { id: 'x' } })).toMatchObject([{ column: 'id' }]);
    expect(problems({ timeZone: 'Mars/Olympus' })).toHaveLength(1);
    expect(problems({ currency: 'euro' })).toHaveLength(1);
    for (const each of problems({ columns: { toString: 'id' } })) expect(each.code).toBe('import.mapping');
  });
});
