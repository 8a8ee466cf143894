import { formatLocalDate } from '../../../../shared/calendar/local-day.ts';
import type { PlannedDay } from '../../../../shared/planning/rhythm.ts';
import { formatWeekday } from '../../../kit/format.ts';
import classes from './rhythm.module.css';
import { stateWords } from './state-words.ts';

const mostShown = 14;

/** One mark a planned day, the newest at the right: filled was held, half was without someone, empty was not held. */
export function HeldStrip({ days }: { readonly days: readonly PlannedDay[] }) {
  return (
    <span className={classes.strip}>
      {days.slice(-mostShown).map(({ day, state }) => {
        const words = `${formatWeekday(formatLocalDate(day))}: ${stateWords(state)}`;
        return (
          <span
            key={day}
            role="img"
            aria-label={words}
            title={words}
            className={classes.mark}
            data-state={state.kind}
          />
        );
      })}
    </span>
  );
}
