import { IconCheck } from '../../../../kit/icons.ts';
import { useSecondsSpent } from '../../../../state/meeting-clock.ts';
import { type AgendaItem, type Meeting, slideNames } from '../slides.ts';
import styles from './present.module.css';

interface AgendaStripProps {
  readonly meeting: Meeting;
  readonly current: AgendaItem;
  onChoose(key: string): void;
}

/** The agenda as segments as wide as their minutes; what is behind is ticked. */
export function AgendaStrip({ meeting, current, onChoose }: AgendaStripProps) {
  const at = meeting.agenda.indexOf(current);
  return (
    <nav className={styles.agenda} aria-label="Agenda">
      {meeting.agenda.map((item, index) => (
        <button
          key={item.key}
          type="button"
          className={index === at ? styles.itemNow : styles.item}
          style={{ flexGrow: item.minutes }}
          aria-current={index === at ? 'step' : undefined}
          onClick={() => onChoose(item.key)}
        >
          <span className={styles.itemName}>
            {index < at ? <IconCheck size={22} aria-label="done" /> : <span>{index + 1}</span>} {slideNames[item.kind]}
          </span>
          <Progress meetingId={meeting.id} item={item} isBehind={index < at} />
        </button>
      ))}
    </nav>
  );
}

interface ProgressProps {
  readonly meetingId: string;
  readonly item: AgendaItem;
  readonly isBehind: boolean;
}

function Progress({ meetingId, item, isBehind }: ProgressProps) {
  const spent = useSecondsSpent(meetingId, item.key);
  const share = isBehind ? 1 : Math.min(1, spent / (item.minutes * 60));
  return (
    <span className={styles.track}>
      <span className={isBehind ? styles.trackBehind : styles.trackDone} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
