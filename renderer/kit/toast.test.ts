import { notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NamedChange } from '../../shared/model/change.ts';
import { setCurrentReplica } from '../document/current-replica.ts';
import { redo, runChange, undo } from '../document/index.ts';
import type { Replica } from '../document/replica.ts';
import { clearToasts, showToast } from './toast.tsx';

const change: NamedChange = { name: 'rename it', edits: [] };
const shown = () => notificationsStore.getState().notifications.length;

let undone = vi.fn();
beforeEach(() => {
  undone = vi.fn(() => ({ kind: 'done', name: 'rename it' }));
  const stand = { runChange: () => {}, undo: undone, redo: () => ({ kind: 'done', name: 'rename it' }) };
  setCurrentReplica(stand as unknown as Replica);
});
afterEach(() => {
  clearToasts();
  setCurrentReplica(null);
});

it('a notice that can undo goes with the next change, and with what is undone or done again', () => {
  for (const move of [() => runChange(change), () => void undo(), () => void redo()]) {
    showToast({ text: 'Renamed it', canUndo: true });
    expect(shown()).toBe(1);
    move();
    expect(shown()).toBe(0);
  }
});

it('one that brings back what it speaks of itself stays while other things are done, until something is undone', () => {
  showToast({ text: 'Deleted it', action: { label: 'Undo', run: () => {} }, goesWith: 'undo' });
  runChange(change);
  expect(shown()).toBe(1);
  undo();
  expect(shown()).toBe(0);
});

it('one without a way back stays', () => {
  showToast({ text: 'Copied it' });
  runChange(change);
  undo();
  expect(shown()).toBe(1);
});

it('nothing to undo takes no notice away', () => {
  undone.mockReturnValue({ kind: 'nothing' });
  showToast({ text: 'Renamed it', canUndo: true });
  undo();
  expect(shown()).toBe(1);
});

it('one that is said once does not stand there twice', () => {
  for (const _press of [1, 2]) showToast({ text: 'Nothing to undo', goesWith: 'move', isSaidOnce: true });
  expect(shown()).toBe(1);
  runChange(change);
  expect(shown()).toBe(0);
  showToast({ text: 'Nothing to undo', goesWith: 'move', isSaidOnce: true });
  expect(shown()).toBe(1);
});
