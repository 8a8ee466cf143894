import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type FigureDocument, figureShape, type ImportDocument, importShape } from './cli/contract-shapes.ts';
import { jsonOf, scratchFolder } from './cli/run-tandem.ts';
import { referenceFolder } from './reference-folders.ts';

const folder = referenceFolder('data');
const scratch = scratchFolder();
afterAll(() => scratch.remove());

const source = (name: string) => join(folder ?? '', name);
const mappingFile = (name: string, mapping: object) => ['--mapping', scratch.write(name, JSON.stringify(mapping))];

/** Imports files by the command line and checks that every row is accounted for. */
async function importFiles(
  workspace: string,
  names: readonly string[],
  ...args: string[]
): Promise<ImportDocument['files']> {
  const given = ['import', ...names.map(source), '--workspace', scratch.at(workspace), ...args];
  const { files } = importShape.parse(await jsonOf(given));
  for (const file of files) {
    expect(file.accepted + file.rejected).toBe(file.rows);
    expect(Object.values(file.rejectedBy).reduce((sum, rows) => sum + rows, 0)).toBe(file.rejected);
    expect(file.new + file.changed + file.unchanged).toBe(file.accepted);
  }
  return files;
}

const metric = async (
  workspace: string,
  period: readonly string[],
  id: string,
  ...args: string[]
): Promise<FigureDocument> =>
  figureShape.parse(await jsonOf(['metric', id, '--workspace', scratch.at(workspace), ...period, ...args]));

const period = (from: string, to: string, asOf: string) => ['--from', from, '--to', to, '--as-of', asOf] as const;

/** Count and base of each value of the dimension. */
const parts = ({ items = [] }: FigureDocument) =>
  Object.fromEntries(items.map(({ key, numerator, denominator }) => [key, `${numerator} of ${denominator}`]));

describe.skipIf(!folder)('figures of real CRM files, from the command line', () => {
  describe.each([
    ['M/D/YYYY', 'maven_crm/sales_pipeline.csv'],
    ['ISO dates', 'maven_crm_original_iso/sales_pipeline.csv'],
    ['Excel dates', 'maven_crm_xlsx/sales_pipeline.xlsx'],
  ])('8,800 deals with %s', (form, name) => {
    const workspace = `maven ${form.replaceAll('/', '')}.tandem`;
    const all = period('2016-10-01', '2018-01-01', '2017-12-31');

    it('are won as often, for as much and as fast as in the other forms', async () => {
      expect(await importFiles(workspace, [name])).toMatchObject([
        { object: 'opportunity', rows: 8800, accepted: 8800 },
      ]);
      const rate = await metric(workspace, all, 'win_rate', '--by', 'owner');
      expect(rate).toMatchObject({ numerator: 4238, denominator: 6711 });
      expect(rate.value).toBeCloseTo(0.6315, 5);
      expect(rate.variants?.narrow_value).toMatchObject({ numerator: 10_005_534 });
      expect(Object.keys(parts(rate))).toHaveLength(30);
      expect(parts(rate)).toMatchObject({ 'Hayden Neloms': '107 of 152', 'Lajuana Vencill': '127 of 231' });
      const cycle = await metric(workspace, all, 'sales_cycle');
      expect(cycle.variants?.median_won).toMatchObject({ value: 57 });
    });
  });

  it.each(['xeducation/Leads.csv', 'xeducation/Leads.xlsx'])(
    '%s converts 38.539 % of 9,240 leads, by source',
    async (name) => {
      const workspace = `${name.replace(/\W/g, ' ')}.tandem`;
      // The file has no dates: a person names the day as of which it speaks, once for its leads, once for what became of them.
      const leads = mappingFile('leads.json', {
        object: 'person',
        columns: { 'Prospect ID': 'id', 'Lead Source': 'source', 'Lead Origin': 'channel' },
        constants: { created_at: '2026-01-05' },
      });
      const outcomes = mappingFile('outcomes.json', {
        object: 'stage_event',
        columns: { 'Prospect ID': 'entity_id', Converted: 'stage' },
        constants: { entity: 'person', at: '2026-01-05' },
        stages: { 1: 'won', 0: 'mql' },
      });
      expect(await importFiles(workspace, [name], ...leads)).toMatchObject([{ rows: 9240, accepted: 9240, new: 9240 }]);
      expect(await importFiles(workspace, [name], ...outcomes)).toMatchObject([
        { rows: 9240, accepted: 9240, new: 9240 },
      ]);
      const january = period('2026-01-01', '2026-02-01', '2026-12-31');
      const won = await metric(workspace, january, 'mql_to_won', '--by', 'source');
      expect(won).toMatchObject({ numerator: 3561, denominator: 9240 });
      expect(won.value).toBeCloseTo(0.38539, 5);
      expect(parts(won)).toMatchObject({
        Google: '1147 of 2868',
        google: '0 of 5',
        'Direct Traffic': '818 of 2543',
        'Olark Chat': '448 of 1755',
        'Organic Search': '436 of 1154',
        Reference: '490 of 534',
        'Welingak Website': '140 of 142',
        'Referral Sites': '31 of 125',
        Facebook: '13 of 55',
        '': '29 of 36',
      });
      expect(parts(await metric(workspace, january, 'mql_to_won', '--by', 'channel'))).toEqual({
        'Landing Page Submission': '1768 of 4886',
        API: '1115 of 3580',
        'Lead Add Form': '664 of 718',
        'Lead Import': '13 of 55',
        'Quick Add Form': '1 of 1',
      });
    },
  );

  it.each([
    ['salesforce_dev_org/Opportunity.csv', 36, '12 of 20', 2_815_000],
    ['salesforce_datacloud_workshop/Opportunity.csv', 50, '12 of 15', 10_542_562.98],
    ['hubspot_ui_headers_dummy/hubspot_deals.csv', 500, '71 of 140', 8_934_361.48],
  ])('%s is recognised as it is, with its deals won and lost and their value', async (name, rows, rate, value) => {
    const workspace = `${name.replace(/\W/g, ' ')}.tandem`;
    expect(await importFiles(workspace, [name])).toMatchObject([{ object: 'opportunity', rows, accepted: rows }]);
    const won = await metric(workspace, period('2020-01-01', '2028-01-01', '2027-12-31'), 'win_rate');
    expect(`${won.numerator} of ${won.denominator}`).toBe(rate);
    expect(won.variants?.narrow_value?.numerator).toBeCloseTo(value, 2);
  });

  it.each(['skylark_deals/deals.csv', 'skylark_deals/Deal_funnel_Data.xlsx'])(
    '%s counts 344 deals beside two repeated headers, 165 of 292 won',
    async (name) => {
      const workspace = `${name.replace(/\W/g, ' ')}.tandem`;
      const mapping = mappingFile('skylark.json', {
        object: 'opportunity',
        columns: {
          '#row': 'id',
          'Deal Name': 'name',
          'Owner code': 'owner',
          'Deal Status': 'stage',
          'Masked Deal value': 'amount',
          'Close Date (A)': 'closed_at',
          'Tentative Close Date': 'expected_close_at',
          'Created Date': 'created_at',
        },
        stages: { Won: 'won', Dead: 'lost', Open: 'opportunity', 'On Hold': 'opportunity' },
      });
      expect(await importFiles(workspace, [name], ...mapping)).toMatchObject([
        { rows: 346, accepted: 344, rejectedBy: { repeated_header: 2 } },
      ]);
      const won = await metric(workspace, period('2020-01-01', '2028-01-01', '2027-12-31'), 'win_rate');
      expect(won).toMatchObject({ numerator: 165, denominator: 292 });
      expect(won.value).toBeCloseTo(0.5651, 4);
      expect(won.variants?.narrow_value?.numerator).toBeCloseTo(95_038_938.98, 2);
    },
  );

  it('leadsmart: 26,279 leads, of which 2,726 ever qualified', async () => {
    const statuses = [
      ...[
        'NO_ANSWER',
        'FOLLOW_UP',
        'CALL_AGAIN',
        'WHATSAPP',
        'LOW_BUDGET',
        'SWITCHED_OFF',
        'WRONG_NUMBER',
        'NOT_QUALIFIED',
      ],
      ...['HIGH_INTEREST', 'ALREADY_BOUGHT', 'RESALE_REQUEST', 'MEETING_DONE', 'DONE_DEAL'],
    ];
    const mapping = mappingFile('leadsmart.json', {
      object: 'stage_event',
      columns: { lead_id: 'entity_id', status: 'stage', created_at: 'at' },
      constants: { entity: 'person' },
      stages: {
        ...Object.fromEntries(statuses.map((status) => [status, ''])),
        NEW_LEAD: 'mql',
        QUALIFIED: 'sal',
      },
    });
    expect(await importFiles('leadsmart.tandem', ['leadsmart/lead_status_changes.csv'], ...mapping)).toMatchObject([
      { object: 'stage_event', rows: 38_925, accepted: 38_924, rejectedBy: { duplicate_row: 1 } },
    ]);
    const all = period('2024-01-01', '2025-11-01', '2027-12-31');
    const step = ['--stages', 'mql:sal', '--horizon', '365'];
    const qualified = await metric('leadsmart.tandem', all, 'stage_conversion', ...step);
    expect(qualified.variants?.to_date).toMatchObject({ numerator: 2726, denominator: 26_279 });
    expect(qualified.variants?.to_date?.value).toBeCloseTo(0.1037, 4);
  }, 180_000);

  it('fleetio: 461 of 946 leads converted, by source, and 317 of 372 deals won', async () => {
    const files = ['fleetio_assessment/leads.csv', 'fleetio_assessment/opportunities.csv'];
    expect(await importFiles('fleetio.tandem', files)).toMatchObject([
      { object: 'person', rows: 946, accepted: 946 },
      { object: 'opportunity', rows: 461, accepted: 461 },
    ]);
    const all = period('2021-01-01', '2023-01-01', '2022-12-31');
    const step = ['--stages', 'inquiry:opportunity', '--by', 'source'];
    const converted = await metric('fleetio.tandem', all, 'stage_conversion', ...step);
    expect(converted).toMatchObject({ numerator: 461, denominator: 946 });
    expect(parts(converted)).toEqual({
      Trial: '95 of 192',
      'Spreadsheet Tool': '94 of 195',
      'Content Form': '100 of 182',
      'Demo Request': '80 of 184',
      Organic: '92 of 193',
    });
    expect(await metric('fleetio.tandem', all, 'win_rate')).toMatchObject({
      numerator: 317,
      denominator: 372,
      variants: { cohort: { denominator: 461 } },
    });
  });
});
