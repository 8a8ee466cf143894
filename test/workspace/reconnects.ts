import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { createLiveHub } from '../../electron/host/live/live-hub.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import type { WorkspaceFile } from '../../electron/host/workspace/workspace-file.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import { readSnapshot } from '../../shared/document/projection.ts';
import { channelPair } from './channel-pair.ts';
import { EditingWindow } from './editing-window.ts';
import { ann, bob, openReplica, settled } from './live-setup.ts';
import { randomNumbers } from './random.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** How a run of reconnects went. */
export interface ReconnectCount {
  readonly saved: number;
  /** Times that a window was told "saved" while one of its edits was not in the file. */
  readonly falselySaved: number;
  readonly findings: readonly string[];
}

/** Two windows edit while their connections are cut again and again, in the middle of whatever is under way. */
export async function reconnect(rounds: number, seed: number): Promise<ReconnectCount> {
  const random = randomNumbers(seed);
  const real = await openWorkspaceFile(join(temporaryFolder(), 'cut.tandem'), { create: { name: 'Cut' } });
  onTestFinished(() => real.close({ discardUnsaved: true }));
  const inFile = new Y.Doc();
  const file = noting(real, inFile);
  const hub = createLiveHub();
  await hub.openDocument(file);
  onTestFinished(() => hub.close());
  let falselySaved = 0;
  const open = [ann, bob].map((person) => {
    let channel: Channel | null = null;
    const replica = openReplica(file.workspaceId, person, () => {
      const [window, host] = channelPair();
      hub.connect(host, person);
      channel = window;
      return window;
    });
    const window = new EditingWindow(person.name, replica, (saved) => {
      if (saved.missingIn(readSnapshot(inFile)).length > 0) falselySaved += 1;
    });
    return { window, cut: () => channel?.close() };
  });
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(open.map(({ window }) => settled(window.replica)));
    for (let turns = 5 + random(60); turns > 0; turns -= 1) {
      for (const { window } of open) if (random(2) === 0) window.edit();
      await new Promise((resolve) => setImmediate(resolve));
    }
    open[random(2)]?.cut();
  }
  await Promise.all(open.map(({ window }) => settled(window.replica)));
  const { findings } = await real.verify();
  return { saved: open.reduce((sum, { window }) => sum + window.saved, 0), falselySaved, findings };
}

/** The file, which also notes in a document what is in it. */
function noting(file: WorkspaceFile, inFile: Y.Doc): WorkspaceFile {
  return new Proxy(file, {
    get(target, key) {
      if (key === 'appendUpdate') {
        return async (update: Uint8Array, author: string) => {
          await target.appendUpdate(update, author);
          Y.applyUpdate(inFile, update);
        };
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
