import { afterAll, describe, expect, it } from 'vitest';
import { type FigureDocument, reviewShape } from './cli/contract-shapes.ts';
import { jsonOf, scratchFolder } from './cli/run-tandem.ts';
import { firstQuarter, smallCompany, smallCompanyMappings } from './cli/small-company.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

/** The small company with a ninth lead, which is the first one once more: an MQL before it, accepted by nobody. */
const history = `${smallCompany.history}L9,MQL,2026-01-03,\n`;
const withColumn = (text: string, header: string, values: Readonly<Record<string, string>>) =>
  text
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? header : (values[line.split(',')[0] ?? ''] ?? '')}\n`)
    .join('');
const people = `${smallCompany.leads}L9,2026-01-02,Webinar,,l1@example.com\n`;

/** The same merge as each end tells it. */
const told = {
  'the record that went': withColumn(people, 'Merged Into', { L9: 'L1' }),
  'the record that stayed': withColumn(people, 'Merged record IDs', { L1: 'L9' }),
} as const;

const files = Array.from({ length: 20 }, (_, at) => at).values();
const mapping = (name: 'history' | 'leads') =>
  scratch.write(`${name}.map.json`, JSON.stringify(smallCompanyMappings[name]));

async function importFile(workspace: string, name: 'history' | 'leads', text: string): Promise<void> {
  const file = scratch.write(`${name}-${files.next().value}.csv`, text);
  // Leads are recognised, merges included; the home-made history is mapped.
  const mapped = name === 'history' ? ['--mapping', mapping('history')] : [];
  await jsonOf(['import', file, '--workspace', workspace, ...mapped]);
}

async function figuresOf(workspace: string) {
  const { metrics, funnel, segments } = reviewShape.parse(
    await jsonOf(['review', '--workspace', workspace, ...firstQuarter, '--by', 'source', '--horizon', '60']),
  );
  return { metrics, funnel, segments };
}
const counts = (figure: FigureDocument | undefined) => [figure?.numerator, figure?.denominator];

describe('a lead that was merged into another', () => {
  it.each(Object.entries(told))(
    'counts 0, and what it went through is the other’s, as told by %s',
    async (end, leads) => {
      const workspace = scratch.at(`${end}.tandem`);
      await importFile(workspace, 'history', history);
      await importFile(workspace, 'leads', leads);
      const { metrics, funnel } = await figuresOf(workspace);
      expect(funnel.map(({ entered }) => entered).slice(0, 2)).toEqual([8, 8]);
      // The opportunities of T-02 and the handoffs of T-04, without a ninth lead.
      expect(counts(metrics.mql_to_opportunity?.variants?.to_date)).toEqual([4, 8]);
      expect(counts(metrics.mql_to_sal)).toEqual([6, 8]);
      expect(counts(metrics.mql_to_sal?.variants?.cohort)).toEqual([6, 9]);
    },
  );

  it('counts apart where nothing tells of a merge', async () => {
    const workspace = scratch.at('apart.tandem');
    await importFile(workspace, 'history', history);
    await importFile(workspace, 'leads', people);
    expect((await figuresOf(workspace)).funnel[0]?.entered).toBe(9);
  });

  it('gives the same figures whatever the order, parts and repetition of the imports (T-33)', async () => {
    const leads = told['the record that went'];
    const [header = '', ...rows] = leads.trimEnd().split('\n');
    const [first, second] = [scratch.at('one order.tandem'), scratch.at('other order.tandem')];
    await importFile(first, 'history', history);
    await importFile(first, 'leads', leads);
    // The merge is told before the lead that stayed is known of.
    await importFile(second, 'leads', `${[header, rows[8], rows[4]].join('\n')}\n`);
    await importFile(second, 'leads', `${[header, ...rows.toReversed()].join('\n')}\n`);
    await importFile(second, 'history', history);
    await importFile(second, 'leads', `${[header, rows[8]].join('\n')}\n`);
    expect(await figuresOf(second)).toEqual(await figuresOf(first));
  });
});
