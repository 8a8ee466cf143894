import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate } from '../calendar/local-day.ts';
import type { Edit } from '../model/change.ts';
import { type EntityInput, roots } from '../model/entities.ts';
import { moveLaunch, shiftPlan } from './campaign-changes.ts';
import { campaignEntry } from './campaign-terms.ts';
import { movedChecks, outsidePhase, usualCheckCount, usualCheckEdits } from './launch-checklist.ts';

const day = (text: string) => parseLocalDate(text) ?? Number.NaN;
const ids = Array.from({ length: usualCheckCount }, (_, index) => `k${index}`);
const days = { launchOn: '2026-07-07', endsOn: '2026-08-31' };
const linesOf = (of: typeof days | { launchOn: null; endsOn: null }) =>
  usualCheckEdits({ id: 'c', ...of }, ids, ids).map((edit) =>
    roots.launchChecks.parse({ id: edit.id, ...('fields' in edit ? edit.fields : {}) }),
  );
const entryOf = (fields: Partial<EntityInput<'campaigns'>> = {}) =>
  campaignEntry(roots.campaigns.parse({ id: 'c', name: 'Launch', kind: 'launch', ...days, ...fields }), [], []);
const dueIn = (edits: readonly Edit[], id: string) => {
  const edit = edits.find((one) => one.root === 'launchChecks' && one.id === id);
  return edit && 'fields' in edit ? (edit.fields as { readonly due?: string }).due : undefined;
};

describe('the checklist of a launch', () => {
  it('moves with its launch: usual lines that are open and due by it', () => {
    const { edits } = moveLaunch({ entry: entryOf(), checks: linesOf(days) }, { launchOn: '2026-07-21' }, 'launch day');
    // Four weeks before, the day itself, two weeks after.
    expect([dueIn(edits, 'k0'), dueIn(edits, 'k7'), dueIn(edits, 'k8')]).toEqual([
      '2026-06-23',
      '2026-07-21',
      '2026-08-04',
    ]);
    // What is learnt stays due at the end, which did not move.
    expect(dueIn(edits, 'k9')).toBeUndefined();
    expect(edits[0]).toMatchObject({ root: 'campaigns', fields: { launchOn: '2026-07-21' } });
  });

  it('leaves a day that somebody chose, one that is done, and a line of one’s own', () => {
    const lines = linesOf(days).map((line, index) => ({
      ...line,
      ...(index === 0 ? { due: '2026-06-10' } : {}),
      ...(index === 1 ? { doneAt: '2026-06-01T08:00:00Z' } : {}),
      ...(index === 2 ? { title: 'Form asks for the number of vans' } : {}),
    }));
    const moved = movedChecks(lines, days, { ...days, launchOn: '2026-07-21' });
    expect(moved.map(({ id }) => id)).toEqual(['k3', 'k4', 'k5', 'k6', 'k7', 'k8']);
  });

  it('takes its days from a launch that gets one, and goes back as it came', () => {
    const undated = { launchOn: null, endsOn: null };
    const first = movedChecks(linesOf(undated), undated, days);
    expect(first).toHaveLength(usualCheckCount);
    const date = fc.integer({ min: day('2020-01-01'), max: day('2030-01-01') }).map(formatLocalDate);
    fc.assert(
      fc.property(date, date, (launchOn, endsOn) => {
        const lines = linesOf(days);
        const there = movedChecks(lines, days, { launchOn, endsOn });
        const moved = lines.map((line) => ({
          ...line,
          due: dueIn(there, line.id) ?? line.due,
        }));
        const back = movedChecks(moved, { launchOn, endsOn }, days);
        expect(moved.map((line) => dueIn(back, line.id) ?? line.due)).toEqual(lines.map(({ due }) => due));
      }),
    );
  });

  it('moves when the plan is shifted, in the same step', () => {
    const parts = { entry: entryOf(), checks: linesOf(days) };
    const plan = { tasks: [], links: [], launchOn: day('2026-07-07') };
    const forecast = { tasks: new Map(), links: [], launchOn: day('2026-07-09'), slip: 2 };
    const { edits } = shiftPlan(parts, plan, forecast as never);
    expect([dueIn(edits, 'k5'), dueIn(edits, 'k9')]).toEqual(['2026-07-04', '2026-09-02']);
    expect(shiftPlan(parts, plan, { ...forecast, slip: 0 } as never).edits).toEqual([]);
  });

  it('says of an open line whose day lies outside its phase', () => {
    const line = (phase: 'ready' | 'launch' | 'run' | 'retro', due: string | null, doneAt: string | null = null) =>
      roots.launchChecks.parse({ id: 'k', campaignId: 'c', phase, due, doneAt });
    const said = (...of: Parameters<typeof line>) => outsidePhase(line(...of), entryOf());
    expect([said('ready', '2026-07-08'), said('ready', '2026-07-07'), said('launch', '2026-07-01')]).toEqual([
      'after-launch',
      null,
      'before-launch',
    ]);
    expect([said('run', '2026-09-01'), said('run', '2026-08-31'), said('retro', '2026-06-01')]).toEqual([
      'after-end',
      null,
      null,
    ]);
    expect([said('ready', null), said('ready', '2026-07-08', '2026-07-08T08:00:00Z')]).toEqual([null, null]);
    expect(outsidePhase(line('ready', '2026-07-08'), entryOf({ state: 'stopped' }))).toBeNull();
  });
});
