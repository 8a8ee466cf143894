import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type WorkspaceForImports,
  workspaceForImports,
} from '../../electron/host/crm/session/testing/workspace-for-imports.ts';
import type { ImportReport } from '../../shared/contract/import.ts';
import type { Mapping, Proposal } from '../../shared/crm/mapping.ts';
import { referenceFolder } from './reference-folders.ts';

/** The proposal with each question answered as proposed, statuses as given and else as saying nothing. */
function answered({ mapping, questions }: Proposal, stages: Mapping['stages'], unused: readonly string[]): Mapping {
  const all: Mapping = structuredClone(mapping);
  for (const header of unused) delete all.columns[header];
  for (const { kind, value, column, proposed } of questions) {
    if (kind === 'unknown-stage' && value !== null) all.stages[value] = stages[value] ?? '';
    if (kind === 'date-order' && column !== null) all.dates[column] = proposed ?? 'MDY';
    if (kind === 'needed-field' && value !== null && proposed !== null) all.columns[proposed] = value;
  }
  Object.assign(all.stages, stages);
  return all;
}

const folder = referenceFolder('data');

describe.skipIf(!folder)('real CRM files', () => {
  let workspace: WorkspaceForImports;
  beforeEach(async () => {
    workspace = await workspaceForImports();
  });
  afterEach(async () => {
    await workspace.close();
  });

  /** Imports a file, answering each question with what was proposed or given, and checks that no row is missing. */
  async function importFile(
    name: string,
    stages: Mapping['stages'] = {},
    unused: readonly string[] = [],
  ): Promise<ImportReport['files'][number]> {
    const session = workspace.begin();
    try {
      const draft = await session.analyse([{ path: join(folder ?? '', name) }]);
      const [file] = draft.files;
      if (!file) throw new Error(`${name}: ${JSON.stringify(draft.skipped)}`);
      session.remap(0, answered(file.proposal, stages, unused));
      const { report } = await session.commit();
      const [done] = report.files;
      if (!done) throw new Error('no report');
      expect(done.accepted + done.rejected).toBe(done.rows);
      expect(Object.values(done.rejectedBy).reduce((sum, rows) => sum + rows, 0)).toBe(done.rejected);
      expect(done.new + done.changed + done.unchanged).toBe(done.accepted);
      return done;
    } finally {
      await session.cancel();
    }
  }

  const outcomes = async () => {
    const db = await workspace.load();
    const rows = await db.rows<{ outcome: string; n: number }>(
      'SELECT outcome, count(*) AS n FROM opportunity GROUP BY ALL',
    );
    return Object.fromEntries(rows.map((row) => [row.outcome, row.n]));
  };

  it.each([
    'maven_crm/sales_pipeline.csv',
    'maven_crm_original_iso/sales_pipeline.csv',
    'maven_crm_xlsx/sales_pipeline.xlsx',
  ])('reads the same 8,800 deals from %s', async (name) => {
    const file = await importFile(name);
    expect(file).toMatchObject({ object: 'opportunity', rows: 8800, accepted: 8800 });
    expect(await outcomes()).toEqual({ won: 4238, lost: 2473, open: 2089 });
    const db = await workspace.load();
    expect(
      await db.row(
        "SELECT sum(amount) FILTER (outcome = 'won') AS won, median(closed_day - created_day) FILTER (outcome = 'won') AS cycle FROM opportunity",
      ),
    ).toEqual({ won: 1_000_553_400, cycle: 57 });
  });

  it.each(['xeducation/Leads.csv', 'xeducation/Leads.xlsx'])(
    'reads 9,240 leads and their conversions from %s',
    async (name) => {
      const file = await importFile(name);
      expect(file).toMatchObject({ object: 'person', rows: 9240, accepted: 9240 });
      const db = await workspace.load();
      expect(
        await db.row(
          "SELECT count(*) FILTER (stage IN ('won', 'opportunity')) AS converted, count(*) FILTER (source = 'Google') AS google FROM person",
        ),
      ).toMatchObject({ converted: 3561 });
    },
  );

  it('reads the opportunities, their history and the leads of a Salesforce org', async () => {
    expect(await importFile('salesforce_dev_org/Opportunity.csv')).toMatchObject({
      system: 'salesforce',
      rows: 36,
      accepted: 36,
    });
    expect(await outcomes()).toEqual({ won: 12, lost: 8, open: 16 });
    expect(await importFile('salesforce_dev_org/OpportunityHistory.csv')).toMatchObject({
      object: 'stage_event',
      rows: 48,
    });
    expect(await importFile('salesforce_dev_org/Lead.csv')).toMatchObject({ object: 'person', rows: 22, accepted: 22 });
    const db = await workspace.load();
    expect(await db.row('SELECT sum(amount) AS amount, count(*) AS n FROM opportunity')).toEqual({
      amount: 576_000_000,
      n: 36,
    });
  });

  it('reads a Salesforce workshop: opportunities, campaigns and their members', async () => {
    expect(await importFile('salesforce_datacloud_workshop/Opportunity.csv')).toMatchObject({ rows: 50, accepted: 50 });
    expect(await outcomes()).toMatchObject({ won: 12, lost: 3 });
    expect(await importFile('salesforce_datacloud_workshop/Campaign.csv')).toMatchObject({
      object: 'campaign',
      rows: 8,
      accepted: 8,
    });
    expect(await importFile('salesforce_datacloud_workshop/CampaignMember.csv')).toMatchObject({
      object: 'touch',
      rows: 68,
    });
    const db = await workspace.load();
    expect(await db.row("SELECT sum(amount) FILTER (outcome = 'won') AS won FROM opportunity")).toEqual({
      won: 1_054_256_298,
    });
  });

  it('reads HubSpot deals by the headers of its window', async () => {
    expect(await importFile('hubspot_ui_headers_dummy/hubspot_deals.csv')).toMatchObject({ rows: 500, accepted: 500 });
  });

  it('reads a tracker with headers repeated in its body', async () => {
    const file = await importFile('skylark_deals/deals.csv', { Dead: 'lost' }, ['Deal Stage']);
    expect(file).toMatchObject({ object: 'opportunity', rows: 346, rejectedBy: { repeated_header: 2 } });
    const { won, lost } = await outcomes();
    expect({ won, lost }).toEqual({ won: 165, lost: 127 });
  });

  it('reads a history of 26,279 leads without a list of leads', async () => {
    const file = await importFile('leadsmart/lead_status_changes.csv', { NEW_LEAD: 'inquiry', QUALIFIED: 'sql' });
    expect(file).toMatchObject({ object: 'stage_event', rows: 38_925, rejectedBy: { duplicate_row: 1 } });
    const db = await workspace.load();
    expect(await db.row('SELECT count(DISTINCT pk) AS n FROM stage_event')).toEqual({ n: 26_279 });
    expect(await db.row("SELECT count(DISTINCT pk) AS n FROM stage_event WHERE stage = 'sql'")).toEqual({ n: 2726 });
  });

  it('reads leads and opportunities of one org with keys that meet', async () => {
    expect(await importFile('fleetio_assessment/leads.csv')).toMatchObject({ rows: 946, accepted: 946 });
    expect(await importFile('fleetio_assessment/opportunities.csv')).toMatchObject({ rows: 461, accepted: 461 });
    expect(await outcomes()).toEqual({ won: 317, lost: 55, open: 89 });
  });
});
