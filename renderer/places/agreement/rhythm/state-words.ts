import { functionLabel } from '../../../../shared/model/function-label.ts';
import type { OccurrenceState } from '../../../../shared/planning/rhythm.ts';

/** What became of a planned day: "held", "without Sales", "not held". */
export function stateWords(state: OccurrenceState): string {
  switch (state.kind) {
    case 'held':
      return 'held';
    case 'incomplete':
      return `without ${state.without.map(functionLabel).join(' and ')}`;
    case 'cancelled':
      return 'cancelled';
    case 'missed':
      return 'not held';
    case 'upcoming':
      return 'to come';
  }
}
