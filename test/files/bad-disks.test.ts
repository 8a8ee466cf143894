import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import type { WorkspaceFile } from '../../electron/host/workspace/workspace-file.ts';
import { liveSetupAt, settled, until } from '../workspace/live-setup.ts';
import { temporaryFolder } from '../workspace/temporary-folder.ts';

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();
if (!canMount) console.warn('Stepping aside: the tests on a small disk need the right to mount one.');

function mounts(): boolean {
  const folder = join('/tmp', `tandem-mount-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (isMounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}

function smallDisk(size: string): string {
  const folder = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

const someBytes = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);

test.skipIf(!canMount)('an import that does not fit on the disk leaves nothing, and the file sound', async () => {
  const folder = smallDisk('1m');
  const file: WorkspaceFile = await openWorkspaceFile(join(folder, 'full.tandem'), { create: { name: 'Full' } });
  onTestFinished(() => file.close({ discardUnsaved: true }));
  const record = (length: number) => ({
    at: '',
    by: 'ann',
    fileHashes: [],
    reportJson: '[]',
    datasets: [{ kind: 'person', file: 0, rows: 1, parquet: someBytes(length) }],
  });
  await file.addImport(record(1000));
  await expect(file.addImport(record(2_000_000))).rejects.toMatchObject({ problem: { code: 'file.diskFull' } });
  expect(await file.imports()).toHaveLength(1);
  expect((await file.verify()).findings).toEqual([]);
  await file.addImport(record(1000));
  expect(await file.datasets()).toHaveLength(2);
});

test.skipIf(!canMount)(
  'what is typed on a full disk shows as not saved, is seen by the others, and is saved once there is room',
  async () => {
    const folder = smallDisk('1m');
    const setup = await liveSetupAt(join(folder, 'full.tandem'));
    const { replica } = await setup.join();
    const peer = await setup.join();
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, someBytes(700_000));
    setup.file.onState(({ saved, reason }) => {
      const state = saved ? 'saved' : 'not-saved';
      replica.reportFile({ workspaceId: setup.file.workspaceId, state, reason });
    });
    const title = 'x'.repeat(400_000);
    replica.runChange({ name: 'add action', edits: [{ kind: 'create', root: 'actions', id: 'a', fields: { title } }] });
    const saveState = () => replica.store.getState().save;
    await until(replica, () => saveState().state === 'not-saved');
    expect(saveState().reason).toContain('The disk is full');
    await until(peer.replica, () => peer.replica.store.getState().snapshot.actions.has('a'));
    expect(setup.file.isBusy).toBe(true);
    rmSync(ballast);
    await settled(replica);
    expect((await setup.file.verify()).findings).toEqual([]);
  },
);

// Root may write anywhere, so a process of somebody else tries.
const nobody = 65_534;
const canBecomeNobody = process.platform === 'linux' && process.getuid?.() === 0;

test.skipIf(!canBecomeNobody)('a file in a folder that can not be written to opens for reading only', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'shared.tandem');
  const file = await openWorkspaceFile(path, { create: { name: 'Shared' } });
  await file.appendUpdate(someBytes(20), 'ann');
  await file.close();
  chmodSync(folder, 0o755);
  chmodSync(path, 0o666);
  const module = resolve(import.meta.dirname, '../../electron/host/workspace/open-workspace-file.ts');
  const script = `
    const { openWorkspaceFile } = await import(${JSON.stringify(module)});
    const file = await openWorkspaceFile(${JSON.stringify(path)});
    const refused = await file.appendUpdate(new Uint8Array([1]), 'bob').catch((error) => error.problem.code);
    console.log(JSON.stringify([file.isReadOnly, (await file.readDocument()).length, refused]));
    await file.close();`;
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], { uid: nobody, encoding: 'utf8' });
  expect(child.stderr).toBe('');
  expect(JSON.parse(child.stdout)).toEqual([true, 1, 'file.readOnly']);
});
