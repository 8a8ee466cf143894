import { describe, expect, it } from 'vitest';
import { sameWords } from './same-words.ts';

const called = (id: string, name: string) => ({ id, name });
const twins = (name: string, ...others: readonly string[]) =>
  sameWords(
    called('own', name),
    [called('own', name), ...others.map((each) => called(each, each))],
    (said) => said.name,
  ).map(({ id }) => id);

describe('words that are said twice', () => {
  it('are the same however they are written, and never one’s own', () => {
    expect(twins('Winter  checks', ' winter checks', 'Winter check')).toEqual([' winter checks']);
    expect(twins('Winter checks')).toEqual([]);
  });

  it('are none where nothing is said', () => {
    expect(twins(' ', '', ' ')).toEqual([]);
  });
});
