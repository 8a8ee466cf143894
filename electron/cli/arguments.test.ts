import { describe, expect, it } from 'vitest';
import { readArguments, readQuery, reviewOptions } from './arguments.ts';

const query = (...args: string[]) => readQuery(readArguments(args, reviewOptions));

describe('review options', () => {
  it('leave period, date and filters open when nothing is given', () => {
    expect(query()).toEqual({
      from: null,
      to: null,
      asOf: null,
      horizonDays: null,
      by: null,
      filters: [],
      compare: 'previous',
      span: 'review-period',
    });
  });

  it('take filters of one dimension as alternatives and keep an equals sign in a value', () => {
    expect(query('--filter', 'source=Webinar', '--filter', 'source=a=b', '--filter', 'region=').filters).toEqual([
      { dimension: 'source', values: ['Webinar', 'a=b'] },
      { dimension: 'region', values: [''] },
    ]);
  });

  it.each([
    [['--from', '1.3.2026'], '--from 1.3.2026: write a date'],
    [['--horizon', '0'], '--horizon 0: write a number of days'],
    [['--by', 'colour'], '--by colour: not one of'],
    [['--filter', 'Webinar'], 'write <dimension>=<value>'],
    [['--from', '2026-03-01', '--to', '2026-03-01'], 'is not before'],
    [['--colour'], "Unknown option '--colour'"],
  ])('refuse %j with one clear line', (args, line) => {
    expect(() => query(...args)).toThrow(line);
  });
});
