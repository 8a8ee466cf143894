import { expect, test } from 'vitest';
import type { z } from 'zod';
import { rootNames, roots } from './entities.ts';
import { fieldsWithPeople, withPeopleAs } from './person-references.ts';

/** Fields that are called as if they named somebody on the list, and name a seller of the CRM. */
const notOnTheList = ['quotas.owner'];

test('every field that is called as if it named people is known to name them', () => {
  const called = /(^|[a-z])(owner|By|personId|presenter|hearer|guest|host|attendees|mentions)$|^by$|Owner$/u;
  const missing = rootNames.flatMap((root) =>
    Object.entries<z.ZodType>(roots[root].shape)
      .filter(([field, schema]) => called.test(field) && schema.safeParse('some text').success)
      .map(([field]) => `${root}.${field}`)
      .filter((path) => !fieldsWithPeople(root).some((field) => `${root}.${field}` === path)),
  );
  expect(missing).toEqual(notOnTheList);
});

test('people in lists and agreements are named anew, once each; nothing else is another object', () => {
  const who = (id: string) => (id === 'carla' ? 'cb' : id);
  const meeting = roots.meetings.parse({ id: 'm', createdBy: 'carla', attendees: ['carla', 'ann', 'cb'] });
  expect(withPeopleAs('meetings', meeting, who)).toMatchObject({ createdBy: 'cb', attendees: ['cb', 'ann'] });
  const agreements = [{ function: 'sales', by: 'carla', at: '2026-06-01' }];
  const decision = roots.decisions.parse({ id: 'd', meetingId: 'm', title: 'carla', agreements });
  expect(withPeopleAs('decisions', decision, who)).toMatchObject({ title: 'carla', agreements: [{ by: 'cb' }] });
  const task = roots.tasks.parse({ id: 't', campaignId: 'c', owner: null });
  expect(withPeopleAs('tasks', task, who)).toBe(task);
});
