import { expect, test } from 'vitest';
import { SaveStatus } from './save-status.ts';

const settled = { isSettled: true, isRefused: false, readyState: 1 };

/** A status whose clock says one more each time it is asked. */
function ticking() {
  let minute = 10;
  const status = new SaveStatus(() => `2026-06-01T09:${minute}:00Z`);
  const at = (next: number) => {
    minute = next;
  };
  return { status, at };
}

test('says when it was saved last, also where nobody looked while it was saving', () => {
  const { status, at } = ticking();
  status.reportSocket(settled);
  expect(status.current).toMatchObject({ state: 'saved', since: '2026-06-01T09:10:00Z' });
  at(20);
  status.edited();
  status.reportSocket(settled);
  expect(status.current).toMatchObject({ state: 'saved', since: '2026-06-01T09:20:00Z' });
});

test('says when an import was written, and stays as it is where nothing was', () => {
  const { status, at } = ticking();
  status.reportSocket(settled);
  const before = status.current;
  at(30);
  status.reportSocket(settled);
  expect(status.current).toBe(before);
  status.reportWritten();
  expect(status.current).toMatchObject({ state: 'saved', since: '2026-06-01T09:30:00Z' });
  expect(status.current).toBe(status.current);
});

test('an import while an edit waits says nothing of the edit', () => {
  const { status } = ticking();
  status.reportSocket(settled);
  status.edited();
  status.reportWritten();
  expect(status.current).toMatchObject({ state: 'saving' });
});
