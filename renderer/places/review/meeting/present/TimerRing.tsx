import { startMeeting } from '../../../../commands/edit-meeting.ts';
import { runChange } from '../../../../document/index.ts';
import { useSecondsSpent } from '../../../../state/meeting-clock.ts';
import { useMe } from '../../../../state/use-me.ts';
import type { AgendaItem, Meeting } from '../slides.ts';
import styles from './present.module.css';

interface TimerRingProps {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
}

const radius = 22;
const around = 2 * Math.PI * radius;

/** The time left for the question: a ring that empties, warns under a minute, and counts up after. */
export function TimerRing({ meeting, item }: TimerRingProps) {
  const spent = useSecondsSpent(meeting.id, item.key);
  const me = useMe();
  if (meeting.state === 'planned') {
    return (
      <button
        type="button"
        className={styles.start}
        onClick={() => runChange(startMeeting(meeting, new Date().toISOString(), me.id))}
      >
        Start the review
      </button>
    );
  }
  const left = Math.round(item.minutes * 60 - spent);
  const tone = left < 0 ? 'var(--bad)' : left < 60 ? 'var(--warn)' : 'var(--accent)';
  const share = left < 0 ? 1 : Math.min(1, left / (item.minutes * 60));
  return (
    <div className={styles.timer} role="timer" aria-label={left < 0 ? 'Over time' : 'Time left'}>
      <svg width={52} height={52} viewBox="0 0 52 52" aria-hidden="true">
        <circle cx={26} cy={26} r={radius} fill="none" stroke="var(--line)" strokeWidth={5} />
        <circle
          cx={26}
          cy={26}
          r={radius}
          fill="none"
          stroke={tone}
          strokeWidth={5}
          strokeDasharray={`${around * share} ${around}`}
          transform="rotate(-90 26 26)"
        />
      </svg>
      <span>
        <strong style={left < 60 ? { color: tone } : undefined}>{clockText(left)}</strong>
        <span>
          {left < 0 ? 'over' : 'of'} {item.minutes} min{left < 0 ? '' : ' left'}
        </span>
      </span>
    </div>
  );
}

/** "5:02", "+0:14" once the time is over. */
function clockText(seconds: number): string {
  const size = Math.abs(seconds);
  const text = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
  return seconds < 0 ? `+${text}` : text;
}
