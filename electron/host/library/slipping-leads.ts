import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { SlippingLeads } from '../../../shared/contract/library.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';

/** An open workspace whose promises can be measured. */
export interface Measurable {
  readonly workspaceId: string;
  readonly currency: string;
  measure(): Promise<Pick<MethodOutput<'plan/slas'>, 'asOf' | 'promises' | 'slipping'>>;
}

/** What slips in an open workspace; `leads` is null without data, and without a promise that anything can be past. */
export async function slippingIn({ workspaceId, currency, measure }: Measurable): Promise<SlippingLeads> {
  try {
    const { asOf, promises, slipping } = await measure();
    // Nothing can be past a promise that was never in force, and nothing tells what is past one that can't be measured.
    if (promises.every(({ version, verdict }) => version === null || verdict === 'unmeasured'))
      return { workspaceId, leads: null, asOf };
    const { value, note = '' } = slipping.value;
    return { workspaceId, leads: { total: slipping.total, value, currency, note }, asOf };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'review.noData')
      return { workspaceId, leads: null, asOf: null };
    throw error;
  }
}

const most = 50;

/** What is remembered once some workspaces were measured again. */
export function rememberSlipping(
  known: readonly SlippingLeads[],
  measured: readonly SlippingLeads[],
): readonly SlippingLeads[] {
  const fresh = new Set(measured.map(({ workspaceId }) => workspaceId));
  return [...measured, ...known.filter(({ workspaceId }) => !fresh.has(workspaceId))].slice(0, most);
}
