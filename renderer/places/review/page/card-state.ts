import type { MethodName } from '../../../../shared/contract/contract.ts';
import type { ChartState } from '../../../kit/chart/frame/ChartFrame.tsx';
import type { HostQuery } from '../../../state/use-host-query.ts';
import type { Reading } from '../reading/reading.ts';
import type { ReviewScreen } from './use-review-screen.ts';

export interface CardProps {
  readonly screen: ReviewScreen;
  readonly reading: Reading;
}

/** The state of a card that asks the host by itself; `empty` says why there is nothing to draw. */
export function stateOf<Name extends MethodName>(answer: HostQuery<Name>, empty: string | null = null): ChartState {
  if (answer.problem) return { kind: 'problem', problem: answer.problem, still: '', retry: answer.reload };
  if (!answer.data || answer.isStale) return { kind: 'loading', hasPicture: answer.data !== null };
  return empty === null ? { kind: 'ready' } : { kind: 'empty', words: empty };
}
