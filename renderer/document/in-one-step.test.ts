import { afterEach, expect, test } from 'vitest';
import type { NamedChange } from '../../shared/model/change.ts';
import { inOneStep, runChange, setCurrentReplica } from './current-replica.ts';
import type { Replica } from './replica.ts';

const add: NamedChange = { name: 'add Carla', edits: [{ kind: 'create', root: 'people', id: 'c', fields: {} }] };
const own: NamedChange = {
  name: 'change the owner of LinkedIn',
  edits: [{ kind: 'set', root: 'campaignChannels', id: 'l', fields: { owner: 'c' } }],
};

/** A stand-in that writes down what it is asked to do. */
function watched(): readonly NamedChange[] {
  const done: NamedChange[] = [];
  setCurrentReplica({ runChange: (change: NamedChange) => done.push(change) } as unknown as Replica);
  return done;
}

afterEach(() => setCurrentReplica(null));

test('something new and the choice of it are one change, named after both', () => {
  const done = watched();
  inOneStep(() => {
    runChange(add);
    runChange(own);
  });
  expect(done).toEqual([{ name: 'add Carla and change the owner of LinkedIn', edits: [...add.edits, ...own.edits] }]);
});

test('what fails half way does nothing, and what comes after it is done at once again', () => {
  const done = watched();
  const fails = () =>
    inOneStep(() => {
      runChange(add);
      throw new Error('no');
    });
  expect(fails).toThrow('no');
  inOneStep(() => undefined);
  expect(done).toEqual([]);
  runChange(own);
  expect(done).toEqual([own]);
});
