import { describe, expect, it } from 'vitest';
import { rootNames, roots, type Snapshot } from '../../shared/model/entities.ts';
import { usualAgenda } from '../../shared/model/usual-agenda.ts';
import { tickAction } from './add-action.ts';
import { noteId, openNote } from './open-note.ts';
import { planMeeting } from './plan-meeting.ts';
import { agreeToDecision } from './record-decision.ts';

const empty = Object.fromEntries(rootNames.map((root) => [root, new Map()])) as unknown as Snapshot;
const fieldsOf = (change: { edits: readonly object[] }) =>
  (change.edits[0] as { fields: Record<string, unknown> }).fields;

describe('planning a review', () => {
  const input = { id: 'm', order: 'a', plannedAt: '2026-10-01T08:00:00Z' };

  it('numbers it after the last one and keeps its agenda and attendees', () => {
    const last = roots.meetings.parse({ id: 'x', number: 19, agenda: [usualAgenda[0]], attendees: ['ana'] });
    const change = planMeeting({ ...empty, meetings: new Map([['x', last]]) }, input);
    expect(fieldsOf(change)).toMatchObject({ number: 20, agenda: [usualAgenda[0]], attendees: ['ana'] });
  });

  it('begins with the usual agenda of 45 minutes', () => {
    const { agenda } = roots.meetings.parse({ id: 'm', ...fieldsOf(planMeeting(empty, input)) });
    expect(agenda.reduce((sum, item) => sum + item.minutes, 0)).toBe(45);
  });

  it('counts no review that was deleted', () => {
    const gone = roots.meetings.parse({ id: 'x', number: 7, deletedAt: '2026-01-01T00:00:00Z' });
    expect(fieldsOf(planMeeting({ ...empty, meetings: new Map([['x', gone]]) }, input)).number).toBe(1);
  });
});

describe('agreeing to a decision', () => {
  const mine = { function: 'sales', by: 'marcus', at: '2026-10-01T08:10:00Z' } as const;
  const decision = roots.decisions.parse({ id: 'd', meetingId: 'm', agreements: [{ ...mine, function: 'marketing' }] });

  it('keeps the agreements of the others', () => {
    expect(fieldsOf(agreeToDecision(decision, mine)).agreements).toHaveLength(2);
  });

  it('takes one’s own back the second time', () => {
    const agreed = { ...decision, agreements: [...decision.agreements, mine] };
    expect(fieldsOf(agreeToDecision(agreed, mine)).agreements).toEqual(decision.agreements);
  });
});

describe('ticking an action', () => {
  it('says when it was done, and opens it again the second time', () => {
    const open = roots.actions.parse({ id: 'a' });
    expect(fieldsOf(tickAction(open, 'now'))).toEqual({ status: 'done', doneAt: 'now' });
    expect(fieldsOf(tickAction({ ...open, status: 'done' }, 'now'))).toEqual({ status: 'open', doneAt: null });
  });
});

describe('opening the notes of a slide', () => {
  it('is one entry for everyone who begins at once', () => {
    expect(openNote(empty, 'm', 'funnel')?.edits[0]).toMatchObject({ id: noteId('m', 'funnel') });
  });

  it('changes nothing when they are open', () => {
    const note = roots.notes.parse({ id: noteId('m', 'funnel'), meetingId: 'm', slide: 'funnel' });
    expect(openNote({ ...empty, notes: new Map([[note.id, note]]) }, 'm', 'funnel')).toBeNull();
  });
});
