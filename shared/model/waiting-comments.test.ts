import { describe, expect, it } from 'vitest';
import { roots } from './entities.ts';
import { waitingComments } from './waiting-comments.ts';

function comment(id: string, at: number, fields: object) {
  return roots.comments.parse({
    id,
    root: 'goals',
    entryId: 'goal',
    text: 'What do you say?',
    createdAt: `2026-11-${10 + at}T09:00:00.000Z`,
    createdBy: 'tom',
    ...fields,
  });
}

const ids = (...comments: ReturnType<typeof comment>[]) => waitingComments(comments, 'ana').map(({ id }) => id);

describe('comments that wait for someone', () => {
  it('are those that name them, the newest first', () => {
    const first = comment('first', 1, { mentions: ['ana'] });
    const other = comment('other', 2, { mentions: ['tom', 'priya'] });
    const reply = comment('reply', 3, { mentions: ['ana', 'tom'], replyTo: 'other', createdBy: 'priya' });
    expect(ids(first, other, reply)).toEqual(['reply', 'first']);
  });

  it('wait no longer once they answered in the thread, until they are named there again', () => {
    const asked = comment('asked', 1, { mentions: ['ana'] });
    const answer = comment('answer', 2, { replyTo: 'asked', createdBy: 'ana' });
    const again = comment('again', 3, { replyTo: 'asked', mentions: ['ana'] });
    expect(ids(asked, answer)).toEqual([]);
    expect(ids(again, answer, asked)).toEqual(['again']);
  });

  it('wait no longer in a thread that is resolved, and nobody waits for themselves', () => {
    const settled = comment('settled', 1, { mentions: ['ana'], resolvedAt: '2026-11-12T09:00:00.000Z' });
    const below = comment('below', 2, { mentions: ['ana'], replyTo: 'settled' });
    const own = comment('own', 3, { mentions: ['ana'], createdBy: 'ana' });
    expect(ids(settled, below, own)).toEqual([]);
  });

  it('are the newest answer to what they began, until they answer it or resolve the thread', () => {
    const asked = comment('asked', 1, { createdBy: 'ana' });
    const early = comment('early', 2, { replyTo: 'asked' });
    const late = comment('late', 3, { replyTo: 'asked', createdBy: 'priya' });
    const thanks = comment('thanks', 4, { replyTo: 'asked', createdBy: 'ana' });
    expect(ids(asked)).toEqual([]);
    expect(ids(asked, early, late)).toEqual(['late']);
    expect(ids(asked, early, late, thanks)).toEqual([]);
    expect(ids({ ...asked, resolvedAt: '2026-11-14T09:00:00.000Z' }, early, late)).toEqual([]);
  });

  it('are not answers to what somebody else began', () => {
    const asked = comment('asked', 1, { createdBy: 'priya' });
    expect(ids(asked, comment('answer', 2, { replyTo: 'asked' }))).toEqual([]);
  });

  it('still wait when the comment that they answer was deleted', () => {
    expect(ids(comment('left', 1, { mentions: ['ana'], replyTo: 'gone' }))).toEqual(['left']);
  });
});
