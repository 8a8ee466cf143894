import { Checkbox } from '@mantine/core';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { tickAction } from '../../../../commands/add-action.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { countOf } from '../../../../kit/format.ts';
import { Agreements } from '../../beside/Agreements.tsx';
import { ActionFields } from '../ActionFields.tsx';
import { isLate } from '../slide-words.ts';
import { slideNames } from '../slides.ts';
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
  if (actions.length === 0) return empty === '' ? null : <p className={styles.none}>{empty}</p>;
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
  if (view.decisions.length === 0) return <SaidSoFar view={view} />;
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

/** Before anything is decided: what the slides said, which is what there is to decide on. */
function SaidSoFar({ view: { meeting } }: { readonly view: MeetingView }) {
  const evidence = useCollection('evidence');
  const said = meeting.agenda.flatMap((item) =>
    evidence.filter(({ slides }) => slides.includes(item.key)).map((entry) => ({ entry, item })),
  );
  const once = said.filter(({ entry }, index) => said.findIndex((other) => other.entry.id === entry.id) === index);
  if (once.length === 0) return null;
  return (
    <section className={styles.said}>
      <h2>What the slides said</h2>
      <ul className={styles.rows}>
        {once.map(({ entry, item }) => (
          <li key={entry.id}>
            <span className={styles.saidWhere}>{slideNames[item.kind]}</span>
            <p className={styles.evidence}>
              {entry.lead !== '' && <strong>{entry.lead}</strong>}
              <span>{entry.text}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CloseSlideProps {
  readonly workspaceId: string;
  readonly view: MeetingView;
}

/** The last slide: who does what by when, new and carried over, and the way to the record. */
export function CloseSlide({ workspaceId, view }: CloseSlideProps) {
  const { meeting, actions, carried } = view;
  const open = carried.filter(({ status }) => status === 'open');
  const words =
    actions.length === 0
      ? `No new action yet, A writes one. ${countOf(open.length, 'action')} carried over.`
      : `${actions.length} new, ${open.length} carried over`;
  return (
    <div className={styles.closeSlide}>
      <header>
        <span>{words}</span>
        <a
          // One primary on a screen: a review that has not begun begins first.
          className={meeting.state === 'planned' ? styles.quietLink : styles.start}
          href={workspaceHref(workspaceId, ['review', 'close', meeting.id])}
        >
          Close and write the minutes
        </a>
      </header>
      <ActionRows actions={[...actions, ...open]} empty="" />
    </div>
  );
}
