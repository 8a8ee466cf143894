import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../shared/contract/problem.ts';
import { rememberSlipping, slippingIn } from './slipping-leads.ts';

const of = { workspaceId: 'a', currency: 'EUR' };
const value = { value: 900, unit: 'money', basis: 'stock', note: '2 times 450 €.' } as const;
const earlier = { from: '2025-07-03', to: '2026-07-03', mqls: 40 };
const slipping = { cases: [], byPromise: [], total: 2, cold: 0, value, earlier };

describe('leads that slip', () => {
  it('are counted with their value where there are promises and data', async () => {
    const promise = { id: 'p', version: 1 } as never;
    expect(
      await slippingIn({ ...of, measure: async () => ({ asOf: '2026-10-01', promises: [promise], slipping }) }),
    ).toEqual({
      workspaceId: 'a',
      leads: { total: 2, value: 900, currency: 'EUR', note: '2 times 450 €.' },
      asOf: '2026-10-01',
    });
  });

  it('are not known while every promise is a draft', async () => {
    const drafts = [{ id: 'p', version: null } as never];
    const measure = async () => ({ asOf: '2026-10-01', promises: drafts, slipping });
    expect(await slippingIn({ ...of, measure })).toMatchObject({ leads: null, asOf: '2026-10-01' });
  });

  it('are not known where nothing in force can be measured', async () => {
    const untold = [{ id: 'p', version: 1, verdict: 'unmeasured' } as never];
    const measure = async () => ({ asOf: '2026-10-01', promises: untold, slipping: { ...slipping, total: 0 } });
    expect(await slippingIn({ ...of, measure })).toMatchObject({ leads: null });
  });

  it('are not known without promises or without data, and a failure is told', async () => {
    expect(await slippingIn({ ...of, measure: async () => ({ asOf: '2026-10-01', promises: [], slipping }) })).toEqual({
      workspaceId: 'a',
      leads: null,
      asOf: '2026-10-01',
    });
    const failing = (code: 'review.noData' | 'file.io') => async () => {
      throw new ProblemError({ code, message: 'No.' });
    };
    expect(await slippingIn({ ...of, measure: failing('review.noData') })).toMatchObject({ leads: null, asOf: null });
    await expect(slippingIn({ ...of, measure: failing('file.io') })).rejects.toThrow('No.');
  });

  it('are remembered for workspaces that are closed now', () => {
    const at = (workspaceId: string, asOf: string) => ({ workspaceId, leads: null, asOf });
    expect(rememberSlipping([at('a', '1'), at('b', '1')], [at('b', '2')])).toEqual([at('b', '2'), at('a', '1')]);
  });
});
