import { describe, expect, it } from 'vitest';
import { parseLocalDate } from '../calendar/local-day.ts';
import { type EntityInput, roots } from '../model/entities.ts';

import { campaignParts } from './campaign-parts.ts';
import { campaignForecast, daysLate, dueOf, latenessOf } from './campaign-readiness.ts';
import { campaignEntry } from './campaign-terms.ts';
import { usualCheckCount, usualCheckEdits } from './launch-checklist.ts';

const today = parseLocalDate('2026-06-16') ?? 0;
const launch = (fields: Partial<EntityInput<'campaigns'>> = {}) =>
  campaignEntry(roots.campaigns.parse({ id: 'c', kind: 'launch', ...fields }), [], []);
const check = (id: string, fields: Partial<EntityInput<'launchChecks'>>) =>
  roots.launchChecks.parse({ id, campaignId: 'c', ...fields });
const task = roots.tasks.parse({ id: 't', campaignId: 'c', startsOn: '2026-06-01', endsOn: '2026-06-05' });

function latenessIn(fields: Partial<EntityInput<'campaigns'>>, checks: readonly ReturnType<typeof check>[]) {
  const [parts] = campaignParts([launch(fields)], {
    campaignChannels: [],
    campaignMatches: [],
    tasks: [task],
    taskLinks: [],
    launchChecks: checks,
    campaignRoles: [],
    campaignContent: [],
  });
  if (!parts) throw new Error('A campaign was given.');
  return latenessOf(parts, campaignForecast(parts, today), today);
}

describe('what is late about a launch', () => {
  const ready = check('a', { phase: 'ready', due: '2026-06-01' });
  const learnt = check('b', { phase: 'retro', due: '2026-05-08' });

  it('is no line of the phase after it while it still runs', () => {
    const running = launch({ state: 'running', phase: 'run', endsOn: '2026-12-15' });
    expect([dueOf(learnt, running), daysLate(learnt, running, today)]).toEqual(['2026-12-15', 0]);
    expect(daysLate(ready, running, today)).toBe(15);
    expect(daysLate(learnt, launch({ state: 'running', endsOn: '2026-06-14' }), today)).toBe(2);
    expect(latenessIn({ state: 'running', endsOn: '2026-12-15' }, [ready, learnt])).toEqual({
      checks: 1,
      tasks: 1,
      slip: 0,
    });
  });

  it('is once it is over only what is learnt of it, by its own day, and nothing once it was stopped', () => {
    expect(latenessIn({ state: 'done', phase: 'retro', endsOn: '2026-12-15' }, [ready, learnt])).toEqual({
      checks: 1,
      tasks: 0,
      slip: 0,
    });
    expect(latenessIn({ state: 'stopped' }, [ready, learnt])).toEqual({ checks: 0, tasks: 0, slip: 0 });
  });

  it('begins with what is learnt due at its end', () => {
    const ids = Array.from({ length: usualCheckCount }, (_, index) => `k${index}`);
    const last = (endsOn: string | null) =>
      usualCheckEdits({ id: 'c', launchOn: '2026-07-07', endsOn }, ids, ids).at(-1);
    expect(last('2026-12-15')).toMatchObject({ fields: { phase: 'retro', due: '2026-12-15' } });
    expect([last(null), last('2026-07-10')]).toMatchObject([
      { fields: { due: '2026-08-11' } },
      { fields: { due: '2026-08-11' } },
    ]);
  });
});
