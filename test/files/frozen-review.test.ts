import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computeReview } from '../../electron/host/analytics/metrics/compute-review.ts';
import { createImportSession } from '../../electron/host/crm/session/import-session.ts';
import { startBlankWorkspace } from '../../electron/host/library/start-blank-workspace.ts';
import { createLiveHub } from '../../electron/host/live/live-hub.ts';
import { freezeReview, readFrozenReview } from '../../electron/host/meeting/freeze-review.ts';
import { restatements } from '../../electron/host/meeting/restatements.ts';
import type { Session } from '../../electron/host/session/session.ts';
import { createSessionRegistry } from '../../electron/host/session/session-registry.ts';
import type { FrozenReview } from '../../shared/contract/meeting.ts';
import { reviewQuerySchema } from '../../shared/contract/review.ts';
import { mappingSchema } from '../../shared/crm/mapping.ts';
import { scratchFolder } from './cli/run-tandem.ts';
import { smallCompany, smallCompanyMappings } from './cli/small-company.ts';

const scratch = scratchFolder();
const hub = createLiveHub();
const sessions = createSessionRegistry({
  hub,
  tempRoot: scratch.at('temp'),
  findPath: async () => null,
  onState: () => {},
});
const query = reviewQuerySchema.parse({ from: '2026-01-01', to: '2026-04-01', asOf: '2026-03-31' });

async function importHistory(session: Session, name: string, text: string): Promise<void> {
  const running = createImportSession({
    file: session.file,
    document: () => session.live.snapshot(),
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    by: '',
    tempFolder: join(session.tempFolder, name),
  });
  try {
    await running.analyse([{ path: scratch.write(`${name}.csv`, text) }]);
    running.remap(0, mappingSchema.parse(smallCompanyMappings.history));
    const { learnt } = await running.commit();
    await session.refresh(learnt, '');
  } finally {
    await running.cancel();
  }
}

/** T-34: a review frozen on one import, then a late row of another. */
describe('a frozen review', () => {
  let session: Session;
  let frozen: FrozenReview;

  beforeAll(async () => {
    session = await sessions.open(scratch.at('frozen.tandem'), { create: { name: 'Frozen' } });
    await startBlankWorkspace(session.live, { name: 'Frozen', client: '', timeZone: 'Europe/Berlin' }, null);
    await importHistory(session, 'history', smallCompany.history);
    const fields = { number: 1, title: 'First', state: 'running' };
    await session.live.apply(
      { name: 'plan review', edits: [{ kind: 'create', root: 'meetings', id: 'm1', fields }] },
      '',
    );
    frozen = await freezeReview(session, 'm1', query, '');
    await importHistory(session, 'late', 'lead,stage,date,reason\nL5,SAL,2026-02-02,\n');
  });
  afterAll(async () => {
    await sessions.closeAll();
    await hub.close();
    scratch.remove();
  });

  it('keeps its numbers when a late row arrives, while the live ones take it in', async () => {
    const kept = await readFrozenReview(session, 'm1');
    expect(kept).toEqual(frozen);
    expect(kept.review.metrics.mql_to_sal).toMatchObject({ numerator: 6, denominator: 8 });
    expect(kept.imports).toMatchObject([{ id: 1, rows: 25 }]);
    const live = await computeReview(await session.tables(), session.settings(), kept.query);
    expect(live.metrics.mql_to_sal).toMatchObject({ numerator: 7, denominator: 9 });
    expect(live.metrics.mql_to_sal?.value).toBeCloseTo(0.778, 3);
  });

  it('says what was restated since: one more row', async () => {
    const live = await computeReview(await session.tables(), session.settings(), frozen.query);
    const changes = restatements(frozen, live);
    expect(changes.find(({ metric }) => metric === 'mql_to_sal')).toEqual({
      metric: 'mql_to_sal',
      label: 'Acceptance rate',
      frozen: '75.0% (6 of 8)',
      live: '77.8% (7 of 9)',
      rows: 1,
    });
    expect(changes.map(({ metric }) => metric)).not.toContain('win_rate');
    expect(restatements(frozen, frozen.review)).toEqual([]);
  });

  it('can be ended once, and is marked in the document with its record and period', async () => {
    expect(session.live.snapshot().meetings.get('m1')).toMatchObject({
      state: 'ended',
      recordId: frozen.recordId,
      from: '2026-01-01',
      to: '2026-04-01',
    });
    await expect(freezeReview(session, 'm1', query, '')).rejects.toMatchObject({ problem: { code: 'meeting.ended' } });
    await expect(freezeReview(session, 'none', query, '')).rejects.toMatchObject({
      problem: { code: 'meeting.notFound' },
    });
    await expect(readFrozenReview(session, 'none')).rejects.toMatchObject({ problem: { code: 'meeting.notFound' } });
  });

  it('is the same again after the workspace was closed and opened', async () => {
    await sessions.close(session.workspaceId);
    session = await sessions.open(scratch.at('frozen.tandem'));
    expect(await readFrozenReview(session, 'm1')).toEqual(frozen);
  });
});
