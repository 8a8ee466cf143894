import { Checkbox } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { tickAction } from '../../../../commands/add-action.ts';
import { runChange } from '../../../../document/index.ts';
import { Agreements } from '../../beside/Agreements.tsx';
import { ActionFields } from '../ActionFields.tsx';
import { isLate } from '../slide-words.ts';
import type { MeetingView } from '../use-meeting.ts';
import styles from './present.module.css';

/** The first slide: what was left to do from the reviews before, late ones first. */
export function ActionsSlide({ view }: { readonly view: MeetingView }) {
  const rank = (action: Entity<'actions'>) => (action.status !== 'open' ? 2 : isLate(action) ? 0 : 1);
  const sorted = view.carried.toSorted(
    (left, right) => rank(left) - rank(right) || (left.due ?? '9').localeCompare(right.due ?? '9'),
  );
  return <ActionRows actions={sorted} empty="Nothing was left to do." />;
}

function ActionRows({ actions, empty }: { readonly actions: readonly Entity<'actions'>[]; readonly empty: string }) {
  if (actions.length === 0) return <p className={styles.none}>{empty}</p>;
  return (
    <ul className={styles.rows}>
      {actions.map((action) => (
        <li key={action.id} data-done={action.status !== 'open' || undefined}>
          <Checkbox
            size="xl"
            checked={action.status !== 'open'}
            aria-label={`Done: ${action.title}`}
            onChange={() => runChange(tickAction(action, new Date().toISOString()))}
          />
          <strong>{action.title}</strong>
          <ActionFields action={action} isLarge />
        </li>
      ))}
    </ul>
  );
}

/** Every decision of the review with who agreed. */
export function DecideSlide({ view }: { readonly view: MeetingView }) {
  if (view.decisions.length === 0) return <p className={styles.none}>D writes the first decision down.</p>;
  return (
    <ol className={styles.rows}>
      {view.decisions.map((decision, index) => (
        <li key={decision.id}>
          <span className={styles.rowNumber}>D{index + 1}</span>
          <strong>{decision.title}</strong>
          <Agreements decision={decision} look="large" />
        </li>
      ))}
    </ol>
  );
}

interface CloseSlideProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
}

/** The last slide: who does what by when, and the way to the record. */
export function CloseSlide({ workspaceId, view }: CloseSlideProps) {
  return (
    <div className={styles.closeSlide}>
      <ActionRows actions={view.actions} empty="No action is written down yet. A writes one." />
      <a className={styles.start} href={workspaceHref(workspaceId, ['review', 'close', view.meeting.id])}>
        Close and write the minutes
      </a>
    </div>
  );
}
