import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyChange } from '../../../shared/document/apply-change.ts';
import { readSnapshot } from '../../../shared/document/projection.ts';
import type { NamedChange } from '../../../shared/model/change.ts';
import { removeTask } from '../../../shared/planning/campaign-changes.ts';
import { bringBack } from '../../commands/bring-back.ts';
import { createEntry } from '../../commands/edit-entry.ts';
import { removeEntry } from '../../commands/remove-entry.ts';
import { calledInSentence, deletedWords, openOfDeleted } from './deleted-entry.ts';

function replica(...changes: readonly NamedChange[]) {
  const doc = new Y.Doc();
  let second = 0;
  const run = (change: NamedChange) => {
    second += 1;
    const at = new Date(second * 1000).toISOString();
    doc.transact(() => applyChange(doc, change, { author: 'ann', at }));
  };
  for (const change of changes) run(change);
  return { run, snapshot: () => readSnapshot(doc) };
}

const functions = { fromFunction: 'marketing', toFunction: 'sales' } as const;
const step = createEntry('handoffs', 'h', { fromStage: 'mql', toStage: 'sal', ...functions }, 'step');
const term = createEntry('definitions', 'd', { stage: 'own-term', kind: 'term', label: 'Hot lead' }, 'term');

describe('what somebody deletes while it is open here', () => {
  it('is what the address names, the outer one first, or the line with the focus', () => {
    const { snapshot } = replica(step, term);
    const at = (screen: string, rest: readonly string[], focused: string | null = null) => ({ screen, rest, focused });
    const gone = [
      { root: 'tasks', id: 't' },
      { root: 'campaigns', id: 'c' },
      { root: 'claims', id: 'l' },
      { root: 'definitions', id: 'd' },
      { root: 'people', id: 'p' },
    ] as const;
    const found = (...here: Parameters<typeof at>) => openOfDeleted(gone, at(...here), snapshot())?.id ?? null;
    expect(found('campaigns', ['c', 't'])).toBe('c');
    expect(found('campaigns', ['other', 't'])).toBe('t');
    expect(found('handbook', ['own-term'])).toBe('d');
    expect(found('personas', ['other'], 'l')).toBe('l');
    expect(found('people', ['p'])).toBeNull();
    expect(found('goals', ['g'])).toBeNull();
  });

  it('is called by its own words, by its kind where it has none, and a pasted novel by its beginning', () => {
    const { snapshot } = replica(
      step,
      term,
      createEntry('goals', 'g', { title: ' ' }, 'goal'),
      createEntry('slas', 's', { title: 'word '.repeat(4000) }, 'promise'),
      createEntry('claims', 'c', { personaId: 'p', kind: 'wants', text: 'Fewer tows' }, 'claim'),
    );
    const called = (root: Parameters<typeof calledInSentence>[0]['root'], id: string) =>
      calledInSentence({ root, id }, snapshot());
    expect(called('handoffs', 'h')).toBe('“MQL to SAL”');
    expect(called('definitions', 'd')).toBe('“Hot lead”');
    expect(called('claims', 'c')).toBe('“Fewer tows”');
    expect(called('goals', 'g')).toBe('a goal without words');
    expect(called('slas', 's').length).toBeLessThan(110);
    expect(deletedWords('“MQL to SAL”', 'Marcus Weber')).toBe('Marcus Weber deleted “MQL to SAL”, which you had open');
    expect(deletedWords('“MQL to SAL”', '')).toBe('Somebody deleted “MQL to SAL”, which you had open');
    expect(deletedWords('“MQL to SAL”', null)).toBe('You deleted “MQL to SAL” in another window; it was open here');
  });

  it('comes back with what went in the same step, and with nothing that went before', () => {
    const task = (id: string) => createEntry('tasks', id, { campaignId: 'c', title: id }, 'task');
    const one = replica(
      ...['a', 'b', 'c'].map(task),
      createEntry('taskLinks', 'a|b', { before: 'a', after: 'b' }, 'link'),
      removeEntry('tasks', 'c', 'task'),
    );
    const { tasks, taskLinks } = one.snapshot();
    const first = tasks.get('a');
    if (!first) throw new Error('There is no task.');
    one.run(removeTask(first, [...taskLinks.values()]));
    expect(one.snapshot().taskLinks.get('a|b')?.deletedAt).not.toBeNull();
    one.run(bringBack(one.snapshot(), 'tasks', 'a', 'the task'));
    const after = one.snapshot();
    expect(after.tasks.get('a')?.deletedAt).toBeNull();
    expect(after.taskLinks.get('a|b')?.deletedAt).toBeNull();
    expect(after.tasks.get('c')?.deletedAt).not.toBeNull();
  });
});
