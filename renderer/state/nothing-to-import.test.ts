import { describe, expect, it } from 'vitest';
import { nothingToImport } from './nothing-to-import.ts';

const accounts = { file: 'accounts.csv', sheet: null, reason: 'Nothing in this table looks like leads.' };
const pivot = { file: 'sales.xlsx', sheet: 'Pivot', reason: 'It has no header.' };

describe('an import of which nothing is left', () => {
  it('says of one file why, and what would be read', () => {
    const problem = nothingToImport({ skipped: [accounts] });
    expect(problem.message).toContain('accounts.csv');
    expect(problem.message).toContain(accounts.reason);
    expect(problem.remedy).not.toBe('');
    expect(problem.details).toEqual([]);
  });

  it('gives each of several tables its reason', () => {
    const { details } = nothingToImport({ skipped: [accounts, pivot] });
    expect(details).toHaveLength(2);
    expect(details[1]).toContain('sales.xlsx, Pivot');
  });
});
