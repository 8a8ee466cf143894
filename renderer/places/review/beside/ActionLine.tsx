import { Checkbox } from '@mantine/core';
import type { Entity } from '../../../../shared/model/entities.ts';
import { shortKnownName } from '../../../../shared/model/person.ts';
import { editAction, tickAction } from '../../../commands/add-action.ts';
import { runChange, useKnownEntry } from '../../../document/index.ts';
import { EditableText } from '../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { daysFromNow, formatDate } from '../../../kit/format.ts';
import styles from './beside.module.css';

/** One action: tick, words, who and until when. */
export function ActionLine({ action }: { readonly action: Entity<'actions'> }) {
  const owner = useKnownEntry('people', action.owner ?? '');
  return (
    <li className={styles.action}>
      <Checkbox
        checked={action.status !== 'open'}
        aria-label={`Done: ${action.title}`}
        onChange={() => runChange(tickAction(action, new Date().toISOString()))}
      />
      <div>
        <EditableText
          value={action.title}
          label="Action"
          onKeep={(title) => runChange(editAction(action.id, { title }))}
        />
        <div className={styles.second}>
          {owner ? (
            <>
              <FunctionMark function={owner.function} /> {shortKnownName(owner)}
            </>
          ) : (
            <span className={styles.warn}>no owner</span>
          )}
          <DueWords due={action.due} />
        </div>
      </div>
    </li>
  );
}

/** "due 2 Oct", "due 24 Sep, 7 days late", "no date". */
function DueWords({ due }: { readonly due: string | null }) {
  if (due === null) return <span className={styles.warn}>no date</span>;
  const late = -daysFromNow(due);
  if (late <= 0) return <span>due {formatDate(due)}</span>;
  return (
    <span className={styles.late}>
      due {formatDate(due)}, {late} {late === 1 ? 'day' : 'days'} late
    </span>
  );
}
