import { expect, test } from 'vitest';
import { roots } from '../../../shared/model/entities.ts';
import { threadsOf } from './threads.ts';

const comment = (id: string, minute: number, rest: object = {}) =>
  roots.comments.parse({
    id,
    root: 'goals',
    entryId: 'g',
    text: id,
    createdAt: `2026-06-16T09:${String(minute).padStart(2, '0')}:00.000Z`,
    ...rest,
  });

test('comments of one entry come as threads, oldest first, resolved ones apart', () => {
  const all = [
    comment('c', 3, { resolvedAt: '2026-06-17T09:00:00.000Z' }),
    comment('reply', 2, { replyTo: 'a' }),
    comment('b', 4),
    comment('a', 1),
    comment('elsewhere', 0, { entryId: 'other' }),
  ];
  const { open, resolved } = threadsOf(all, 'goals', 'g');
  expect(open.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
    ['a', ['reply']],
    ['b', []],
  ]);
  expect(resolved.map(({ first }) => first.id)).toEqual(['c']);
});

test('a reply to a comment that is gone stays', () => {
  const { open } = threadsOf([comment('reply', 2, { replyTo: 'gone' })], 'goals', 'g');
  expect(open.map(({ first }) => first.id)).toEqual(['reply']);
});
