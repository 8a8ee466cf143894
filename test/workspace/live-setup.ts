import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLiveHub, type LiveHub } from '../../electron/host/live/live-hub.ts';
import type { LiveContext } from '../../electron/host/live/live-session.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import type { WorkspaceFile } from '../../electron/host/workspace/workspace-file.ts';
import { Replica } from '../../renderer/document/replica.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import { channelPair } from './channel-pair.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const ann: LiveContext = { personId: 'ann', name: 'Ann', role: 'editor' };
export const bob: LiveContext = { personId: 'bob', name: 'Bob', role: 'editor' };

/** A host in this process with one open workspace; windows join it over channels of their own. */
export interface LiveSetup {
  readonly path: string;
  readonly file: WorkspaceFile;
  readonly hub: LiveHub;
  /** Opens a window's replica, synced with the host. */
  join(person?: LiveContext): Promise<{ replica: Replica; cut(): void }>;
}

/** A new workspace in a folder of its own, on a host in this process. */
export function liveSetup(): Promise<LiveSetup> {
  return liveSetupAt(join(temporaryFolder(), 'live.tandem'));
}

/** A new workspace at a path, on a host in this process. */
export async function liveSetupAt(path: string): Promise<LiveSetup> {
  const file = await openWorkspaceFile(path, { create: { name: 'Live' } });
  const hub = createLiveHub();
  await hub.openDocument(file);
  onTestFinished(async () => {
    await hub.close();
    await file.close({ discardUnsaved: true });
  });
  const joinAs = async (person: LiveContext = ann) => {
    let current: Channel | null = null;
    const replica = openReplica(file.workspaceId, person, () => {
      const [window, host] = channelPair();
      hub.connect(host, person);
      current = window;
      return window;
    });
    await until(replica, () => replica.store.getState().isLoaded);
    if (person.role === 'editor') await settled(replica);
    return { replica, cut: () => current?.close() };
  };
  return { path, file, hub, join: joinAs };
}

/** A replica that closes with the test. */
export function openReplica(workspaceId: string, person: LiveContext, open: () => Channel): Replica {
  const replica = new Replica({
    workspaceId,
    channelSource: { open },
    self: { id: person.personId, name: person.name },
  });
  onTestFinished(() => replica.close());
  return replica;
}

/** Resolves once the condition holds for the replica's state. */
export function until(replica: Replica, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = replica.store.subscribe(check);
    check();
  });
}

/** Resolves once everything of the replica is in the file. */
export function settled(replica: Replica): Promise<void> {
  return until(replica, () => replica.store.getState().isLoaded && replica.store.getState().save.state === 'saved');
}
