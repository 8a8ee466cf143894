import { expect, test } from 'vitest';
import { createLiveHub, type LiveHub } from '../../electron/host/live/live-hub.ts';
import { openWorkspaceFile } from '../../electron/host/workspace/open-workspace-file.ts';
import { peekWorkspace } from '../../electron/host/workspace/peek-workspace.ts';
import type { Replica } from '../../renderer/document/replica.ts';
import { channelPair } from '../workspace/channel-pair.ts';
import { ann, bob, liveSetup, openReplica, settled, until } from '../workspace/live-setup.ts';

const titleOf = (replica: Replica, id: string) => replica.store.getState().snapshot.actions.get(id)?.title;

const newAction = (id: string, title: string) => ({
  name: 'add action',
  edits: [{ kind: 'create', root: 'actions', id, fields: { title } } as const],
});

const rename = (id: string, title: string) => ({
  name: `rename action to ${title}`,
  edits: [{ kind: 'set', root: 'actions', id, fields: { title } } as const],
});

test('an edit of one window is seen in another, in the host and, once saved, in the file', async () => {
  const { hub, file, path, join } = await liveSetup();
  const [one, other] = [await join(ann), await join(bob)];
  one.replica.runChange(newAction('a1', 'Call Miller'));
  expect(one.replica.store.getState().save.state).toBe('saving');
  await until(other.replica, () => titleOf(other.replica, 'a1') === 'Call Miller');
  await settled(one.replica);
  expect(hub.document(file.workspaceId)?.snapshot().actions.get('a1')).toMatchObject({
    title: 'Call Miller',
    createdBy: 'ann',
    status: 'open',
  });
  expect(() => peekWorkspace(path)).toThrow(/open elsewhere/);
  await hub.close();
  await file.close();
  expect(peekWorkspace(path)).toMatchObject({ openActions: 1, meetings: 0, name: 'Live' });
});

test('a change of the host reaches the windows and is in the file when it resolves', async () => {
  const { hub, file, join } = await liveSetup();
  const { replica } = await join();
  const document = hub.document(file.workspaceId);
  if (!document) throw new Error('not open');
  await document.apply(newAction('a1', 'From the host'), 'import');
  expect(file.isBusy).toBe(false);
  await until(replica, () => titleOf(replica, 'a1') === 'From the host');
});

test('what was typed while the connection was cut follows after it is back', async () => {
  const { hub, file, join } = await liveSetup();
  const { replica, cut } = await join();
  cut();
  replica.runChange(newAction('a1', 'Typed offline'));
  expect(replica.store.getState().save).toMatchObject({ state: 'not-saved' });
  await settled(replica);
  expect(hub.document(file.workspaceId)?.snapshot().actions.get('a1')?.title).toBe('Typed offline');
});

test('two windows that edit one field and one text at once end with the same, and both texts are kept', async () => {
  const { join } = await liveSetup();
  const [one, other] = [await join(ann), await join(bob)];
  one.replica.runChange(newAction('a1', 'start'));
  await until(other.replica, () => titleOf(other.replica, 'a1') === 'start');
  one.replica.runChange(rename('a1', 'by Ann'));
  other.replica.runChange(rename('a1', 'by Bob'));
  const note = { root: 'notes', id: 'm1|funnel', field: 'text' } as const;
  const create = (text: string) => ({
    name: 'write note',
    edits: [
      { kind: 'create', root: 'notes', id: note.id, fields: { meetingId: 'm1', slide: 'funnel', text } } as const,
    ],
  });
  one.replica.runChange(create('Ann was here'));
  other.replica.runChange(create('Bob was here'));
  const state = ({ replica }: { replica: Replica }) => ({
    title: titleOf(replica, 'a1'),
    text: replica.store.getState().snapshot.notes.get(note.id)?.text,
  });
  const isSame = () => {
    const [mine, theirs] = [state(one), state(other)];
    return mine.title === theirs.title && mine.text === theirs.text && (mine.text?.split('\n').length ?? 0) === 2;
  };
  await Promise.all([until(one.replica, isSame), until(other.replica, isSame)]);
  expect(['by Ann', 'by Bob']).toContain(state(one).title);
  expect(state(one).text?.split('\n').toSorted()).toEqual(['Ann was here', 'Bob was here']);
});

test('presence shows who else is there, by the name of their connection and not by what they claim', async () => {
  const { join } = await liveSetup();
  const one = await join(ann);
  const other = await join(bob);
  other.replica.setPlace({ place: 'review', slide: 'funnel' });
  other.replica.richText({ root: 'notes', id: 'm1|funnel', field: 'text' }).provider.setAwarenessField('user', {
    id: 'ann',
    name: 'Ann herself',
    color: 'red',
  });
  const seen = () => one.replica.store.getState().presence.filter(({ isThisWindow }) => !isThisWindow);
  await until(one.replica, () => seen()[0]?.at.slide === 'funnel');
  expect(seen()).toMatchObject([{ personId: 'bob', name: 'Bob' }]);
  other.replica.close();
  await until(one.replica, () => seen().length === 0);
});

test('a window that closes and opens again on the same channel does not disturb the one after it', async () => {
  const { hub, file } = await liveSetup();
  const [window, host] = channelPair();
  hub.connect(host, ann);
  let closes = 0;
  window.onClose(() => {
    closes += 1;
  });
  const first = openReplica(file.workspaceId, ann, () => window);
  await settled(first);
  first.runChange(newAction('a1', 'one'));
  first.close();
  const second = openReplica(file.workspaceId, ann, () => window);
  await settled(second);
  second.runChange(newAction('a2', 'two'));
  await settled(second);
  expect(closes).toBe(0);
  expect(titleOf(second, 'a2')).toBe('two');
});

test('a viewer reads but does not write', async () => {
  const { hub, file, join } = await liveSetup();
  const editor = await join(ann);
  const viewer = await join({ ...bob, role: 'viewer' });
  editor.replica.runChange(newAction('a1', 'for all'));
  await until(viewer.replica, () => titleOf(viewer.replica, 'a1') === 'for all');
  viewer.replica.runChange(rename('a1', 'not allowed'));
  await until(viewer.replica, () => viewer.replica.store.getState().save.state === 'not-saved');
  expect(hub.document(file.workspaceId)?.snapshot().actions.get('a1')?.title).toBe('for all');
});

test('a checkpoint and what came after it load as the same document', async () => {
  const { hub, file, path, join } = await liveSetup();
  const { replica } = await join();
  for (let index = 0; index < 30; index += 1) replica.runChange(newAction(`a${index}`, `Action ${index}`));
  await settled(replica);
  await hub.document(file.workspaceId)?.checkpoint();
  expect(file.tailLength).toBe(0);
  for (let index = 0; index < 30; index += 1) replica.runChange(newAction(`b${index}`, `Action ${index}`));
  replica.runChange(rename('a7', 'renamed later'));
  await settled(replica);
  const expected = hub.document(file.workspaceId)?.snapshot();
  await hub.close();
  expect(file.tailLength).toBe(0);
  await file.close();
  expect(peekWorkspace(path).snapshot).toEqual(expected);
  const again = await openWorkspaceFile(path);
  expect((await again.verify()).findings).toEqual([]);
  await again.close();
});

test('two thousand entities written at once open again in the host and in a window, all of them', async () => {
  const { hub, file, join } = await liveSetup();
  const document = hub.document(file.workspaceId);
  const edits = Array.from({ length: 2000 }, (_, index) => ({
    kind: 'create' as const,
    root: 'actions' as const,
    id: `a${index}`,
    fields: { title: `Action ${index}`, owner: `person ${index % 9}`, due: '2026-10-01' },
  }));
  await document?.apply({ name: 'import actions', edits }, 'import');
  await hub.closeDocument(file.workspaceId);
  const again = await hub.openDocument(file);
  expect(again.snapshot().actions.size).toBe(2000);
  const { replica } = await join();
  expect(replica.store.getState().snapshot).toEqual(again.snapshot());
});

test('a workspace that is asked for while it is not open is opened by the host, once', async () => {
  const { hub: first, file } = await liveSetup();
  await first.close();
  let asked = 0;
  const hub: LiveHub = createLiveHub({
    findDocument: () => {
      asked += 1;
      return hub.openDocument(file);
    },
  });
  const windows = [ann, bob].map((person) =>
    openReplica(file.workspaceId, person, () => {
      const [window, host] = channelPair();
      hub.connect(host, person);
      return window;
    }),
  );
  await Promise.all(windows.map(settled));
  expect(asked).toBeGreaterThan(0);
  await hub.close();
});

test('a workspace that the host closes and opens again is joined again on the same channel, with what was typed', async () => {
  const { hub, file } = await liveSetup();
  const [window, host] = channelPair();
  hub.connect(host, ann);
  let closes = 0;
  window.onClose(() => {
    closes += 1;
  });
  const replica = openReplica(file.workspaceId, ann, () => window);
  await settled(replica);
  replica.runChange(newAction('a1', 'before'));
  await settled(replica);
  await hub.closeDocument(file.workspaceId);
  await until(replica, () => replica.store.getState().save.state === 'connecting');
  replica.runChange(newAction('a2', 'while it was closed'));
  expect(replica.store.getState().save.state).toBe('not-saved');
  await hub.openDocument(file);
  await settled(replica);
  expect(hub.document(file.workspaceId)?.snapshot().actions.get('a2')?.title).toBe('while it was closed');
  expect(closes).toBe(0);
});
