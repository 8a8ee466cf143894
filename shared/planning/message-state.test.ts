import { describe, expect, it } from 'vitest';
import { roots } from '../model/entities.ts';
import { sampleMessages } from '../sample/customers/messages.ts';
import { canApprove, messageState, wordsOf } from './message-state.ts';

const said = { headline: 'Know before', publicCopy: 'Two weeks ahead.', talkTrack: '' };
const message = (fields: object) => roots.messages.parse({ id: 'p|mql', personaId: 'p', stage: 'mql', ...fields });
const approved = (fields: object) => message({ ...said, isDraft: false, approvedWords: wordsOf(said), ...fields });

describe('how a message stands', () => {
  it('is nothing to approve before there is a copy or a talk track', () => {
    expect(canApprove(message({}))).toBe(false);
    expect(canApprove(message({ headline: 'Know before', publicCopy: ' \n' }))).toBe(false);
    expect(canApprove(message({ talkTrack: 'Ask for the fleet' }))).toBe(true);
    expect(canApprove(message(said))).toBe(true);
  });

  it('is approved as long as it reads as it did, however its lines break', () => {
    expect(messageState(approved({}))).toBe('approved');
    expect(messageState(approved({ publicCopy: 'Two weeks\nahead. ' }))).toBe('approved');
    expect(canApprove(approved({}))).toBe(false);
  });

  it.each(['headline', 'publicCopy', 'talkTrack'])('is changed once its %s reads otherwise', (field) => {
    expect(messageState(approved({ [field]: 'Three weeks ahead.' }))).toBe('changed');
    expect(canApprove(approved({ publicCopy: 'Three weeks ahead.' }))).toBe(true);
  });

  it('is a gap without a word, also where someone approved one, and approved where no words were kept', () => {
    expect(messageState(null)).toBe('gap');
    expect(messageState(message({ isDraft: false }))).toBe('gap');
    expect(messageState(message({ ...said, isDraft: false }))).toBe('approved');
    expect(messageState(message(said))).toBe('draft');
  });

  it('keeps of the sample’s approved messages what was approved', () => {
    const sample = sampleMessages().flatMap((edit) =>
      edit.kind === 'create' && edit.root === 'messages' ? roots.messages.parse({ id: edit.id, ...edit.fields }) : [],
    );
    expect(new Set(sample.map(messageState))).toEqual(new Set(['approved', 'draft']));
    for (const each of sample.filter(({ isDraft }) => !isDraft))
      expect(canApprove({ ...each, isDraft: true })).toBe(true);
  });
});
