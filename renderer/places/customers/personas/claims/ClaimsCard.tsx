import { claimKinds } from '../../../../../shared/model/customer.ts';
import { newestQuote } from '../../../../../shared/planning/persona-claims.ts';
import { editPersona } from '../../../../commands/edit-persona.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import styles from './claims.module.css';
import type { ClaimsProps } from './claims-props.ts';
import { KindBlock } from './KindBlock.tsx';
import { NewestQuote } from './NewestQuote.tsx';
import { ObservedMark } from './ObservedMark.tsx';

/** What we say about them: one line, seven kinds of claims, and what they said last. */
export function ClaimsCard(props: ClaimsProps) {
  const { shown, isReadOnly } = props;
  const { entry, claims } = shown;
  const insights = useCollection('insights');
  const quote = newestQuote(entry.id, insights);
  const observed = claims.filter(({ isObserved }) => isObserved).length;
  return (
    <Card
      flush
      title="What we say about them"
      actions={
        <span className={styles.legend}>
          <span>
            <strong>{observed}</strong> of {claims.length} with evidence
          </span>
          <span>
            <ObservedMark isObserved /> how much speaks for it
          </span>
          <span>
            <ObservedMark isObserved={false} /> assumed
          </span>
        </span>
      }
    >
      <p className={styles.summary}>
        <EditableText
          value={entry.summary}
          label="Their role, in one line"
          placeholder="Their role, in one line: who is that?"
          multiline
          readOnly={isReadOnly}
          onKeep={(summary) => runChange(editPersona(entry, { summary }, 'line about them'))}
        />
      </p>
      <div className={styles.kinds}>
        {claimKinds.map((kind) => (
          <KindBlock key={kind} kind={kind} {...props} />
        ))}
      </div>
      {quote && <NewestQuote workspaceId={props.workspaceId} shown={shown} quote={quote} />}
    </Card>
  );
}
