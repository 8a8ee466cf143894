import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { dayOf, formatLocalDate, parseLocalDate, weekdayOf } from '../calendar/local-day.ts';
import { templateKeys } from '../contract/library.ts';
import { applyChange } from '../document/apply-change.ts';
import { liveEntities } from '../document/collection.ts';
import { readSnapshot } from '../document/projection.ts';
import { rootNames, roots } from '../model/entities.ts';
import { startingHandbook } from '../model/starting-handbook.ts';
import { templateParts, workspaceTemplate, workspaceTemplates } from './catalogue.ts';

const zone = 'America/Chicago';
const days = [dayOf(2026, 1, 1), dayOf(2026, 6, 17), dayOf(2026, 11, 28), dayOf(2028, 2, 29)];

/** A new workspace that began with a template. */
function begun(key: (typeof templateKeys)[number], today = dayOf(2026, 6, 17)) {
  const doc = new Y.Doc();
  const edits = [...startingHandbook(), ...workspaceTemplate(key).edits(today, zone)];
  doc.transact(() => applyChange(doc, { name: 'create workspace', edits }, { author: '', at: '2026-06-17T08:00:00Z' }));
  return readSnapshot(doc);
}

describe.each(templateKeys)('the template %s', (key) => {
  const template = workspaceTemplate(key);

  it('says in one sentence what it is for, and what is in it', () => {
    expect(template.promise).toMatch(/^[A-Z][^.!?]+\.$/u);
    const parts = templateParts(template, days[0] ?? 0);
    expect(parts.length).toBeGreaterThan(5);
    for (const { label, names } of parts)
      expect([label, names.length > 0]).toEqual([expect.stringMatching(/^\d+ /), true]);
  });

  it('makes entries that the model knows, each once', () => {
    for (const today of days) {
      const edits = template.edits(today, zone);
      const places = edits.map(({ root, id }) => `${root} ${id}`);
      expect(new Set(places).size).toBe(places.length);
      for (const edit of edits) {
        if (edit.kind !== 'create') throw new Error('A template only creates.');
        expect(
          () => roots[edit.root].strict().parse({ ...edit.fields, id: edit.id }),
          `${edit.root} ${edit.id}`,
        ).not.toThrow();
        expect(startingHandbook().some(({ root, id }) => root === edit.root && id === edit.id)).toBe(false);
      }
    }
  });

  it('names nobody, and no number that only the teams know', () => {
    const owners = ['owner', 'marketingOwner', 'salesOwner', 'telequalificationOwner', 'guest', 'host'];
    const numbers = ['target', 'typedValue', 'budget', 'benchmark', 'expectedLeads', 'expectedPipeline', 'reserve'];
    for (const edit of template.edits(days[1] ?? 0, zone)) {
      if (edit.kind !== 'create') continue;
      for (const field of [...owners, ...numbers]) expect(edit.fields).not.toHaveProperty(field);
      expect(edit.root).not.toBe('people');
    }
  });

  it('dates everything from the day on, and work to working days', () => {
    for (const today of days) {
      for (const edit of template.edits(today, zone)) {
        if (edit.kind !== 'create' || edit.root === 'goals') continue;
        for (const field of [
          'due',
          'startsOn',
          'endsOn',
          'launchOn',
          'gateOn',
          'from',
          'plannedOn',
          'reviewOn',
          'startedOn',
        ]) {
          const date = edit.fields[field];
          if (typeof date !== 'string') continue;
          const day = parseLocalDate(date) ?? -1;
          expect(day, `${edit.root} ${edit.id} ${field}`).toBeGreaterThanOrEqual(today);
          const mayBeAnyDay = edit.root === 'launchChecks' || field === 'startedOn';
          if (!mayBeAnyDay) expect(weekdayOf(day), `${edit.root} ${edit.id} ${field} ${date}`).toBeLessThan(5);
        }
      }
    }
  });

  it('points at nothing that is not there', () => {
    const snapshot = begun(key);
    const known = new Set(rootNames.flatMap((root) => [...snapshot[root].keys()]));
    const references = ['campaignId', 'contentId', 'personaId', 'goalId', 'parentId', 'before', 'after'];
    for (const root of rootNames) {
      for (const entry of liveEntities(snapshot, root)) {
        for (const field of references) {
          const value = (entry as Record<string, unknown>)[field];
          if (typeof value === 'string') expect(known, `${root} ${entry.id} ${field}`).toContain(value);
        }
      }
    }
  });
});

describe('templates', () => {
  it('are those that the contract takes', () => {
    expect(workspaceTemplates.map(({ key }) => key)).toEqual([...templateKeys]);
  });

  it('begin the reviews at the hour of their series, where the workspace is', () => {
    const { meetings, meetingSeries } = begun('alignment');
    const hour = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
    const planned = new Date(meetings.get('review-1')?.plannedAt ?? '');
    expect(hour.format(planned)).toBe(meetingSeries.get('series-review')?.at);
  });

  it('call for the first time on the next Monday', () => {
    const firstCall = (today: number) =>
      [...workspaceTemplate('alignment').edits(today, zone)].find(({ id }) => id === 'series-call');
    expect(firstCall(dayOf(2026, 11, 28))).toMatchObject({ fields: { from: '2026-11-30' } });
    expect(firstCall(dayOf(2026, 11, 30))).toMatchObject({ fields: { from: '2026-12-07' } });
  });

  it('set goals for the year, and in its last month for the next', () => {
    const yearOf = (today: number) =>
      [...workspaceTemplate('alignment').edits(today, zone)].find(({ id }) => id === 'goal-revenue');
    expect(yearOf(dayOf(2026, 6, 17))).toMatchObject({ fields: { from: '2026-01-01', to: '2027-01-01' } });
    expect(yearOf(dayOf(2026, 11, 28))).toMatchObject({ fields: { from: '2026-01-01', to: '2027-01-01' } });
    expect(yearOf(dayOf(2026, 11, 30))).toMatchObject({ fields: { from: '2026-01-01', to: '2027-01-01' } });
    expect(yearOf(dayOf(2026, 12, 1))).toMatchObject({ fields: { from: '2027-01-01', to: '2028-01-01' } });
  });

  it('plan a launch eight weeks ahead whose tasks wait for each other', () => {
    const snapshot = begun('launch');
    expect(snapshot.campaigns.get('launch')).toMatchObject({
      launchOn: formatLocalDate(dayOf(2026, 8, 12)),
      kind: 'launch',
    });
    for (const { before, after } of liveEntities(snapshot, 'taskLinks')) {
      const [one, other] = [snapshot.tasks.get(before), snapshot.tasks.get(after)];
      expect(String(one?.endsOn) < String(other?.startsOn), `${before} before ${after}`).toBe(true);
    }
  });
});
