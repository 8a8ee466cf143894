import { describe, expect, it } from 'vitest';
import { roots } from '../../../../shared/model/entities.ts';
import { sentenceText } from '../reading/headline.ts';
import { missingOf, slideAnswer } from './slide-words.ts';
import { currentMeeting, meetingBefore } from './slides.ts';

const action = (fields: object) => roots.actions.parse({ id: 'a', owner: 'jonas', due: '2099-01-01', ...fields });
const decision = (agreements: readonly string[]) =>
  roots.decisions.parse({
    id: 'd',
    meetingId: 'm',
    agreements: agreements.map((fn) => ({ function: fn, by: 'ana', at: '2026-10-01T10:00:00Z' })),
  });
const meeting = (number: number, state: string, plannedAt: string) =>
  roots.meetings.parse({ id: `m${number}`, number, state, plannedAt });

describe('what is missing when a review closes', () => {
  it('names agreements, owners and dates with their counts', () => {
    expect(missingOf([decision(['marketing'])], [action({ due: null })])).toBe('1 agreement and 1 date are missing.');
  });

  it('is nothing when both sides agreed and every action has an owner and a date', () => {
    expect(missingOf([decision(['marketing', 'sales'])], [action({})])).toBe('');
  });

  it('asks nothing of an action that is done', () => {
    expect(missingOf([], [action({ status: 'done', owner: null, due: null })])).toBe('');
  });
});

describe('the answer of the first slide', () => {
  const answer = (carried: ReturnType<typeof action>[]) =>
    sentenceText(slideAnswer('actions', null, { decisions: [], actions: [], carried }));

  it('counts what was done and names what is late', () => {
    const late = action({ due: '2020-01-01' });
    expect(answer([late, action({ status: 'done' }), action({})])).toBe('1 of 3 actions is done, 1 is late.');
  });

  it('says so when nothing was left to do', () => {
    expect(answer([])).toContain('Nothing was left');
  });
});

describe('the meeting that notes belong to', () => {
  const meetings = [
    meeting(18, 'ended', '2026-09-03'),
    meeting(21, 'planned', '2026-10-15'),
    meeting(20, 'planned', '2026-10-01'),
    meeting(19, 'ended', '2026-09-17'),
  ];

  it('is the next planned one, whatever the order of the list', () => {
    expect(currentMeeting(meetings)?.number).toBe(20);
  });

  it('is the running one while there is one', () => {
    expect(currentMeeting([...meetings, meeting(22, 'running', '2026-11-01')])?.number).toBe(22);
  });

  it('comes after the last one that ended', () => {
    expect(meetingBefore(meetings, meeting(20, 'planned', '2026-10-01'))?.number).toBe(19);
  });
});
