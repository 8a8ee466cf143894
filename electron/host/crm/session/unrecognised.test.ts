import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileDraft } from '../../../../shared/contract/import.ts';
import { type WorkspaceForImports, workspaceForImports } from './testing/workspace-for-imports.ts';

let workspace: WorkspaceForImports;
beforeEach(async () => {
  workspace = await workspaceForImports();
});
afterEach(async () => {
  await workspace.close();
});

const strange = 'Nr;Wer;Lage\n17;Ada Byron;MQL\n18;Max Müller;MQL\n';
const asks = ({ proposal }: FileDraft) => proposal.questions.map(({ kind }) => kind);

async function begun(...files: readonly (readonly [string, string])[]) {
  const session = workspace.begin();
  const paths = await Promise.all(files.map(([name, text]) => workspace.write(name, text)));
  return { session, draft: await session.analyse(paths.map((path) => ({ path }))) };
}

describe('a table that nothing is recognised in', () => {
  it('asks what its rows are, proposing nothing, and is refused while that is open', async () => {
    const { session, draft } = await begun(['liste.csv', strange]);
    expect(draft.skipped).toEqual([]);
    expect(draft.files.map(asks)).toEqual([['object']]);
    expect(draft.files[0]?.proposal.mapping.columns).toEqual({});
    await expect(session.check()).rejects.toMatchObject({
      problem: { code: 'import.question', file: 'liste.csv', details: [expect.stringContaining('one of person, opp')] },
    });
    await session.cancel();
  });

  it('is imported once a person says what its rows are and puts its columns on fields', async () => {
    const { session, draft } = await begun(['liste.csv', strange]);
    const [file] = draft.files;
    if (!file) throw new Error('The file is not in the draft.');
    const chosen = session.remap(0, { ...file.proposal.mapping, object: 'person' });
    expect(asks(chosen)).not.toContain('object');
    session.remap(0, { ...chosen.proposal.mapping, columns: { Nr: 'id', Wer: 'name', Lage: 'stage' } });
    const { report, learnt } = await session.commit();
    expect(report.files[0]).toMatchObject({ object: 'person', accepted: 2, rejected: 0 });
    expect(learnt).not.toBeNull();
    await session.cancel();
    const db = await workspace.load();
    expect(await db.rows('SELECT id, name, stage FROM person ORDER BY pk')).toEqual([
      { id: '17', name: 'Ada Byron', stage: 'mql' },
      { id: '18', name: 'Max Müller', stage: 'mql' },
    ]);
  });

  it('is left out where a person says so, and can be taken up again', async () => {
    const leads = 'Lead ID,Last Name,Email,Lead Status,Create Date\n1,Byron,a@b.co,MQL,2026-01-05\n';
    const { session, draft } = await begun(['leads.csv', leads], ['liste.csv', strange]);
    expect(draft.files.map(({ file }) => file)).toEqual(['leads.csv', 'liste.csv']);
    const without = session.leaveOut(1);
    expect(without.files.map(({ file }) => file)).toEqual(['leads.csv']);
    expect(without.skipped).toEqual([{ file: 'liste.csv', sheet: null, reason: 'You left it out.', table: 0 }]);
    expect((await session.check()).files).toHaveLength(1);
    const again = session.take(0);
    expect(again.skipped).toEqual([]);
    expect(again.files.map(asks)).toEqual([[], ['object']]);
    expect(() => session.take(0)).toThrow();
    await session.cancel();
  });

  it('takes up an export that holds other things, such as accounts', async () => {
    const accounts = 'Account ID,Account Name,Account Owner\n001000000000001,Ink,Rosa\n';
    const { session, draft } = await begun(['accounts.csv', accounts]);
    expect(draft.files).toEqual([]);
    expect(draft.skipped).toEqual([expect.objectContaining({ file: 'accounts.csv', table: 0 })]);
    expect(session.take(0).files.map(asks)).toEqual([['object']]);
    await session.cancel();
  });

  it('says for a log without a column for it what its rows are about', async () => {
    const { session, draft } = await begun(['log.csv', 'X;Y;Z\nq;MQL;2026-01-05\nr;MQL;2026-01-06\n']);
    const mapping = draft.files[0]?.proposal.mapping;
    if (!mapping) throw new Error('The file is not in the draft.');
    const columns = { X: 'entity_id', Y: 'stage', Z: 'at' };
    const { questions } = session.remap(0, { ...mapping, object: 'stage_event', columns }).proposal;
    const about = questions.find(({ value }) => value === 'entity');
    expect(about?.choices.map(({ value }) => value)).toEqual(['#person', '#opportunity']);
    await session.cancel();
  });
});
