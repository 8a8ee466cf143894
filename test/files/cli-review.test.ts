import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import { snapshotOfUpdates } from '../../shared/document/projection.ts';
import { type FigureDocument, figureShape, type ReviewDocument, reviewShape } from './cli/contract-shapes.ts';
import { jsonOf, runHere, runTandem, scratchFolder } from './cli/run-tandem.ts';
import { firstQuarter, smallCompany, smallCompanyMappings } from './cli/small-company.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const names = ['history', 'leads', 'deals'] as const;
const mappingOf = (name: (typeof names)[number]) => [
  '--mapping',
  `${name}.csv=${scratch.write(`${name}.json`, JSON.stringify(smallCompanyMappings[name]))}`,
];

/** Imports texts under the names of the small company's files, all at once. */
async function importInto(workspace: string, files: Partial<Record<(typeof names)[number], string>>): Promise<void> {
  const given = names.flatMap((name) => (files[name] === undefined ? [] : [{ name, text: files[name] }]));
  await jsonOf([
    'import',
    ...given.map(({ name, text }) => scratch.write(`${name}.csv`, text)),
    '--workspace',
    workspace,
    ...given.flatMap(({ name }) => mappingOf(name)),
  ]);
}

const review = async (workspace: string, ...args: string[]): Promise<ReviewDocument> =>
  reviewShape.parse(await jsonOf(['review', '--workspace', workspace, ...firstQuarter, ...args]));
const metric = async (workspace: string, id: string, ...args: string[]) =>
  figureShape.parse(await jsonOf(['metric', id, '--workspace', workspace, ...firstQuarter, ...args]));

const workspace = scratch.at('company.tandem');
beforeAll(() => importInto(workspace, smallCompany));

describe('tandem review', () => {
  it('prints one JSON document of the fixed shape for the period asked for', async () => {
    const args = ['review', '--workspace', workspace, ...firstQuarter];
    const { stdout, stderr, code } = await runTandem([...args, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(reviewShape.parse(JSON.parse(stdout))).toMatchObject({
      period: { from: '2026-01-01', to: '2026-04-01', previous: { from: '2025-10-01', to: '2026-01-01' } },
      asOf: '2026-03-31',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      by: null,
      segments: [],
    });
  });

  it('counts the worked examples: acceptance (T-04), win rate (T-08), recycling (T-06) and flow (T-02)', async () => {
    const { metrics } = await review(workspace);
    expect(metrics.mql_to_sal).toMatchObject({
      value: 0.75,
      numerator: 6,
      denominator: 8,
      basis: 'resolved',
      variants: {
        resolved: { numerator: 6, denominator: 8 },
        cohort: { numerator: 6, denominator: 9 },
        strict: { numerator: 5, denominator: 7 },
      },
    });
    expect(metrics.win_rate?.variants).toMatchObject({
      narrow: { numerator: 2, denominator: 4, value: 0.5 },
      broad: { numerator: 2, denominator: 5, value: 0.4 },
      narrow_value: { value: 0.6, numerator: 120, denominator: 200 },
      broad_value: { value: 0.5, numerator: 120, denominator: 240 },
      cohort: { numerator: 1, denominator: 5, variants: { resolved_only: { numerator: 1, denominator: 3 } } },
    });
    expect(metrics.pipeline_created?.variants).toMatchObject({ at_creation: { value: 230 }, current: { value: 250 } });
    expect(metrics.recycled_count).toMatchObject({ value: 1 });
    expect(metrics.recycle_rate).toMatchObject({ numerator: 1, denominator: 8 });
  });

  it('gives the M-01 family with the variants mature, to date and estimate', async () => {
    const { metrics } = await review(workspace);
    const family = [metrics.stage_conversion, metrics.mql_to_opportunity, metrics.mql_to_won];
    for (const figure of [...family, metrics.mql_to_sal?.variants?.cohort])
      expect(Object.keys(figure?.variants ?? {})).toEqual(expect.arrayContaining(['mature', 'to_date', 'estimate']));
  });

  it('splits every count by source, blank ones under the empty key, so that the parts add up to the whole', async () => {
    const { by, funnel, segments, metrics } = await review(workspace, '--by', 'source');
    expect(by).toBe('source');
    expect(segments.map(({ key }) => key).sort()).toEqual(['', 'Event', 'Paid search', 'Webinar']);
    for (const [at, { stage, entered, open }] of funnel.entries()) {
      const parts = segments.map((segment) => segment.funnel[at]);
      const sum = (pick: (part: (typeof funnel)[number]) => number) =>
        parts.reduce((total, part) => total + (part === undefined ? 0 : pick(part)), 0);
      expect([stage, sum((part) => part.entered), sum((part) => part.open)]).toEqual([stage, entered, open]);
    }
    const counts = (figure: FigureDocument | undefined) => [
      figure?.numerator ?? figure?.value ?? 0,
      figure?.denominator ?? 0,
    ];
    // A segment of which nobody had the whole horizon heads with its figure to date, so the variants are what adds up.
    const picks: readonly ((metrics: ReviewDocument['metrics']) => FigureDocument | undefined)[] = [
      (of) => of.mql_to_sal,
      (of) => of.recycled_count,
      (of) => of.mql_to_opportunity?.variants?.mature,
      (of) => of.mql_to_opportunity?.variants?.to_date,
      (of) => of.win_rate?.variants?.broad,
    ];
    for (const pick of picks) {
      const parts = segments.map((segment) => counts(pick(segment.metrics)));
      expect(parts.reduce(([k = 0, n = 0], [l = 0, m = 0]) => [k + l, n + m], [0, 0])).toEqual(counts(pick(metrics)));
    }
  });

  it('keeps to the filters: values of one dimension are alternatives, dimensions are conditions', async () => {
    const leads = async (...filters: string[]) =>
      (await review(workspace, ...filters.flatMap((filter) => ['--filter', filter]))).funnel[0]?.entered;
    const all = await leads();
    const webinar = await leads('source=Webinar');
    const blank = await leads('source=');
    expect(all).toBe(8);
    expect({ webinar, blank }).toEqual({ webinar: 3, blank: 2 });
    expect(await leads('source=Webinar', 'source=')).toBe(5);
    expect(await leads('source=Webinar', 'region=North')).toBe(2);
    expect(await leads('source=Carrier pigeon')).toBe(0);
  });

  it('sees only what had happened by the as-of day, and takes another horizon', async () => {
    const earlier = await metric(workspace, 'mql_to_sal', '--as-of', '2026-01-10');
    expect(earlier).toMatchObject({ numerator: 2, denominator: 2 });
    const january = ['--from', '2026-01-01', '--to', '2026-02-01'];
    const at60 = await metric(workspace, 'mql_to_opportunity', ...january, '--horizon', '60');
    expect(at60.variants).toMatchObject({
      mature: { numerator: 2, denominator: 5 },
      to_date: { numerator: 3, denominator: 5 },
    });
    const at90 = await metric(workspace, 'mql_to_opportunity', ...january, '--horizon', '90');
    expect(at90.variants?.mature).toMatchObject({ value: null, denominator: 0 });
  });

  it('takes the last two weeks that the data covers where no dates are given', async () => {
    const document = reviewShape.parse(await jsonOf(['review', '--workspace', workspace]));
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const { from, to, previous } = document.period;
    expect(days(from, to)).toBe(14);
    expect(previous.to).toBe(from);
    expect(days(previous.from, previous.to)).toBe(14);
  });

  it('gives the same review whatever the order, parts and repetition of the imports (T-33)', async () => {
    const [header = '', ...rows] = smallCompany.history.trimEnd().split('\n');
    const shuffled = rows.toReversed();
    const other = scratch.at('other order.tandem');
    const some = `${[header, ...shuffled.slice(0, 11)].join('\n')}\n`;
    const rest = `${[header, ...shuffled.slice(11), ...shuffled.slice(0, 3)].join('\n')}\n`;
    await importInto(other, { deals: smallCompany.deals, history: some });
    await importInto(other, { history: rest });
    await importInto(other, { leads: smallCompany.leads });
    await importInto(other, { history: some });
    expect(await review(other, '--by', 'source')).toEqual(await review(workspace, '--by', 'source'));
  });
});

describe('tandem metric', () => {
  it('prints the figure that the review has', async () => {
    expect(await metric(workspace, 'win_rate')).toEqual((await review(workspace)).metrics.win_rate);
  });

  it('takes a step between any two stages and splits it by a dimension', async () => {
    const step = await metric(workspace, 'stage_conversion', '--stages', 'mql:sal', '--by', 'source');
    expect(step.variants?.to_date).toMatchObject({ numerator: 6, denominator: 8 });
    const items = step.items ?? [];
    expect(items.map(({ key }) => key)).toEqual(['', 'Event', 'Paid search', 'Webinar']);
    expect(items[2]).toMatchObject({ numerator: 0, denominator: 2 });
  });
});

describe('the metrics that goals add up', () => {
  it('count entries into a stage, revenue won and goals, of which there are none yet', async () => {
    expect(await metric(workspace, 'stage_entries', '--stages', 'opportunity')).toMatchObject({
      value: 4,
      unit: 'count',
      basis: 'flow',
    });
    const mql = await metric(workspace, 'stage_entries');
    expect([mql.value, mql.variants?.handoffs?.value]).toEqual([8, 9]);
    const won = await metric(workspace, 'won_revenue');
    expect([won.value, won.denominator, won.variants?.deals?.value]).toEqual([120, 2, 2]);
    expect(await metric(workspace, 'goal_pace')).toMatchObject({ value: null, unit: 'multiple', items: [] });
  });
});

describe('a review as a file', () => {
  it.each(['html', 'md'])('is written as %s with the figures and their definitions', async (format) => {
    const out = scratch.at(`pages/review.${format}`);
    const { code, stdout, stderr } = await runHere(['review', '--workspace', workspace, ...firstQuarter, '--out', out]);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: `Wrote ${out}.\n` });
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('6 of 8');
    expect(page).toContain('Review 1 Jan 2026 to 1 Apr 2026');
    expect(page).not.toMatch(/NaN|undefined|\[object/);
  });

  it('is written of one metric too, beside its JSON', async () => {
    const out = scratch.at('win.md');
    const figure = await metric(workspace, 'win_rate', '--out', out);
    expect(figure.variants?.broad).toMatchObject({ numerator: 2, denominator: 5 });
    expect(readFileSync(out, 'utf8')).toContain('2 of 5');
  });
});

describe('a review that can’t be computed', () => {
  it.each([
    ['an unknown metric', ['metric', 'luck'], 'There is no metric “luck”'],
    ['no metric', ['metric'], 'Name a metric'],
    ['a stage that is none', ['metric', 'stage_conversion', '--stages', 'mql:moon'], 'moon'],
    ['a stage that has no entries', ['metric', 'stage_entries', '--stages', 'moon'], 'moon'],
    ['stages that are no pair', ['metric', 'stage_conversion', '--stages', 'mql'], 'mql'],
    ['a dimension that is none', ['review', '--by', 'colour'], 'colour'],
    ['a day that no calendar has', ['review', '--from', '2026-02-31'], '2026-02-31'],
    ['an end before the start', ['review', '--from', '2026-03-01', '--to', '2026-02-01'], '2026-02-01'],
    ['a format that is none', ['review', '--out', 'review.docx'], 'review.docx'],
    ['a place that can’t be written', ['review', '--out', `${workspace}/review.md`], 'review.md can'],
  ])('ends with 2 and one line for %s', async (_, args, words) => {
    const { code, stdout, stderr } = await runHere([...args, '--workspace', workspace]);
    expect({ code, stdout, lines: stderr.trim().split('\n').length }, stderr).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(words);
  });

  it('ends with 2 for a workspace that is not there or has no data', async () => {
    const gone = await runHere(['review', '--workspace', scratch.at('gone.tandem')]);
    expect(gone).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('gone.tandem') });
    await jsonOf(['workspace', 'new', scratch.at('empty.tandem')]);
    const empty = await runHere(['review', '--workspace', scratch.at('empty.tandem')]);
    expect(empty).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('nothing to review yet') });
    const unnamed = await runHere(['review']);
    expect(unnamed).toMatchObject({ code: 2, stderr: expect.stringContaining('--workspace is missing') });
  });
});

describe('a workspace that is open elsewhere', () => {
  it('is read from a copy while edits come in, and said to be; what would write is refused', async () => {
    const args = ['metric', 'mql_to_sal', '--workspace', workspace, ...firstQuarter, '--json'];
    const expected: unknown = JSON.parse((await runTandem(args)).stdout);
    const file = await openWorkspaceFile(workspace);
    const before = snapshotOfUpdates(await file.readDocument());
    const doc = new Y.Doc();
    const typing = setInterval(() => {
      doc.getMap('actions').set('typed', Date.now());
      void file.appendUpdate(Y.encodeStateAsUpdate(doc), 'ann');
    }, 20);
    try {
      const { stdout, stderr, code } = await runTandem(args);
      expect({ code, figure: JSON.parse(stdout) as unknown }).toEqual({ code: 0, figure: expected });
      expect(stderr).toBe('company.tandem is open elsewhere: this is read from a copy of it made now.\n');
      const info = await runTandem(['workspace', 'info', workspace, '--json']);
      expect(JSON.parse(info.stdout)).toMatchObject({ workspace, path: workspace });
      const refused = await runTandem(['import', scratch.at('leads.csv'), '--workspace', workspace]);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain('is open elsewhere');
    } finally {
      clearInterval(typing);
      await file.close();
    }
    const again = await openWorkspaceFile(workspace, { readOnly: true });
    expect(snapshotOfUpdates(await again.readDocument())).toEqual(before);
    await again.close();
  });
});
