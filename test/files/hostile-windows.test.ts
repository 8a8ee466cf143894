import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { LiveHub } from '../../electron/host/live/live-hub.ts';
import type { LiveContext } from '../../electron/host/live/live-session.ts';
import type { Channel } from '../../shared/contract/channel.ts';
import { documentName } from '../../shared/document/keys.ts';
import { readSyncFrame } from '../../shared/document/sync-frame.ts';
import { channelPair } from '../workspace/channel-pair.ts';
import { ann, bob, liveSetup, settled, until } from '../workspace/live-setup.ts';

const messageTypes = { sync: 0, awareness: 1, auth: 2 } as const;
const syncTypes = { request: 0, state: 1, update: 2 } as const;

/** A window that sends what it likes. */
class HostileWindow {
  readonly channel: Channel;
  readonly doc = new Y.Doc();
  readonly closed: Promise<void>;
  readonly #name: string;
  readonly #answers: string[] = [];
  #heard: () => void = () => {};

  constructor(hub: LiveHub, name: string, person: LiveContext) {
    const [window, host] = channelPair();
    hub.connect(host, person);
    this.channel = window;
    this.#name = name;
    this.closed = new Promise((resolve) => window.onClose(resolve));
    window.onMessage((message) => {
      if (!(message instanceof Uint8Array)) return;
      this.#answers.push(readSyncFrame(message)?.kind ?? 'none');
      this.#heard();
    });
  }

  async authenticate(): Promise<void> {
    this.send(messageTypes.auth, (encoder) => {
      writeVarUint(encoder, 0);
      writeVarString(encoder, 'token');
      writeVarString(encoder, '4.8.0');
    });
    this.sync(syncTypes.request, Y.encodeStateVector(this.doc));
    await this.#hear('state');
  }

  sync(kind: number, payload: Uint8Array): void {
    this.send(messageTypes.sync, (encoder) => {
      writeVarUint(encoder, kind);
      writeVarUint8Array(encoder, payload);
    });
  }

  send(type: number, write: (encoder: ReturnType<typeof createEncoder>) => void): void {
    const encoder = createEncoder();
    writeVarString(encoder, this.#name);
    writeVarUint(encoder, type);
    write(encoder);
    this.channel.post(toUint8Array(encoder));
  }

  async #hear(kind: string): Promise<void> {
    while (!this.#answers.includes(kind)) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }
}

async function setup() {
  const live = await liveSetup();
  const honest = await live.join(ann);
  honest.replica.runChange({
    name: 'add action',
    edits: [{ kind: 'create', root: 'actions', id: 'a', fields: { title: 'honest' } }],
  });
  await settled(honest.replica);
  const attack = async (person = bob, name = documentName(live.file.workspaceId)) => {
    const window = new HostileWindow(live.hub, name, person);
    await window.authenticate();
    return window;
  };
  /** The honest window can still work, and nothing it wrote is lost. */
  const expectUnharmed = async () => {
    honest.replica.runChange({
      name: 'rename',
      edits: [{ kind: 'set', root: 'actions', id: 'a', fields: { title: 'still honest' } }],
    });
    await settled(honest.replica);
    const snapshot = live.hub.document(live.file.workspaceId)?.snapshot();
    expect(snapshot?.actions.get('a')?.title).toBe('still honest');
    expect((await live.file.verify()).findings).toEqual([]);
  };
  return { ...live, honest, attack, expectUnharmed };
}

/** An update by a made-up client, `skip` of its edits left out. */
function forgedUpdate(clientId: number, edits: number, skip = 0): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let edit = 0; edit < edits; edit += 1) doc.getMap('junk').set('key', edit);
  return Y.mergeUpdates(updates.slice(skip));
}

test('updates that can not be read, or that build on edits nobody has, end the channel and change nothing', async () => {
  const { attack, expectUnharmed } = await setup();
  for (const payload of [
    Uint8Array.from([255, 1, 2, 3]),
    forgedUpdate(77, 1).slice(0, -3),
    forgedUpdate(78, 3, 1),
    forgedUpdate(79, 3, 2),
  ]) {
    const window = await attack();
    window.sync(syncTypes.update, payload);
    await window.closed;
  }
  await expectUnharmed();
});

test('an edit signed with the id of someone who is connected is refused, as an update and as a state', async () => {
  const { honest, attack, expectUnharmed } = await setup();
  const annsId = honest.replica.richText({ root: 'notes', id: 'n', field: 'text' }).provider.document.clientID;
  const forged = new Y.Doc();
  Y.applyUpdate(
    forged,
    Y.encodeStateAsUpdate(honest.replica.richText({ root: 'notes', id: 'n', field: 'text' }).provider.document),
  );
  const before = Y.encodeStateVector(forged);
  forged.clientID = annsId;
  forged.getMap('junk').set('key', 'ahead of Ann');
  const payload = Y.encodeStateAsUpdate(forged, before);
  for (const kind of [syncTypes.update, syncTypes.state]) {
    const window = await attack();
    window.sync(kind, payload);
    await window.closed;
  }
  await expectUnharmed();
});

test('an edit larger than any hand makes is refused', async () => {
  const { attack, expectUnharmed } = await setup();
  const window = await attack();
  const doc = new Y.Doc();
  doc.getMap('junk').set('key', 'x'.repeat(5_000_000));
  window.sync(syncTypes.update, Y.encodeStateAsUpdate(doc));
  await window.closed;
  await expectUnharmed();
});

test('no other name than that of an open workspace gives a document', async () => {
  const { hub, expectUnharmed } = await setup();
  for (const name of ['../../etc/passwd', 'plan', '__proto__', 'workspace:']) {
    const window = new HostileWindow(hub, name, bob);
    void window.authenticate();
    await window.closed;
  }
  await expectUnharmed();
});

test('twenty thousand made-up people in one message show nobody', async () => {
  const { honest, attack, expectUnharmed } = await setup();
  const window = await attack();
  window.send(messageTypes.awareness, (encoder) => {
    const inner = createEncoder();
    writeVarUint(inner, 20_000);
    for (let client = 1; client <= 20_000; client += 1) {
      writeVarUint(inner, client);
      writeVarUint(inner, 1);
      writeVarString(inner, JSON.stringify({ user: { id: 'x', name: `Fake ${client}`, color: 'red' } }));
    }
    writeVarUint8Array(encoder, toUint8Array(inner));
  });
  const others = () => honest.replica.store.getState().presence.filter(({ isThisWindow }) => !isThisWindow);
  await until(honest.replica, () => others().length > 0);
  expect(others()).toMatchObject([{ personId: 'bob', name: 'Bob' }]);
  await expectUnharmed();
});

test('maps nested without end and texts nested without end neither stop the host nor the windows', async () => {
  const { attack, expectUnharmed } = await setup();
  const window = await attack();
  const doc = new Y.Doc();
  let map = doc.getMap<unknown>('actions');
  let element: Y.XmlFragment = doc.getXmlFragment('text/notes/n/text');
  doc.transact(() => {
    for (let depth = 0; depth < 3000; depth += 1) {
      const [innerMap, innerElement] = [new Y.Map<unknown>(), new Y.XmlElement('blockquote')];
      map.set('deep', innerMap);
      element.insert(0, [innerElement]);
      [map, element] = [innerMap, innerElement];
    }
  });
  window.sync(syncTypes.update, Y.encodeStateAsUpdate(doc));
  await expectUnharmed();
});
