import { Button } from '@mantine/core';
import { useState } from 'react';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { definitionName } from '../../../../../shared/model/handbook-entry.ts';
import { versionInForce } from '../../../../../shared/model/signing.ts';
import { useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { useMe } from '../../../../state/use-me.ts';
import type { EntryProps } from '../entry/entry-props.ts';
import { ExerciseResult } from './ExerciseResult.tsx';
import classes from './exercise.module.css';
import { type ExerciseState, exerciseState, isSide, type Side, type SideWork, sides } from './exercise.ts';
import { beginExercise, finishAnswer, removeExercise, revealExercise, writeAnswer } from './exercise-commands.ts';
import { LabelLeads } from './LabelLeads.tsx';

interface ExerciseCardProps extends EntryProps {
  readonly workspaceId: string;
}

/**
 * Both sides write what the entry means before they see each other's words, and label the same leads. What came of it
 * stays to be read once all have signed.
 */
export function ExerciseCard({ workspaceId, definition, handbook }: ExerciseCardProps) {
  const exercises = useCollection('blindExercises');
  const answers = useCollection('blindAnswers');
  const labels = useCollection('blindLabels');
  const running = exercises
    .filter((each) => each.definitionId === definition.id)
    .toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))[0];
  const { isReadOnly } = handbook;
  if (running === undefined) {
    if (definition.signatures.length > 0 || isReadOnly) return null;
    return <Offer workspaceId={workspaceId} definition={definition} handbook={handbook} />;
  }
  const state = exerciseState(running, { answers, labels });
  if (state.isRevealed && versionInForce(definition, handbook.signers) !== null) {
    return (
      <details className={classes.kept}>
        <summary>What each wrote apart</summary>
        <ExerciseResult workspaceId={workspaceId} state={state} />
      </details>
    );
  }
  return (
    <Card
      title="Written before looking"
      about={state.isRevealed ? undefined : 'nobody sees the other’s words yet'}
      actions={
        !isReadOnly && (
          <Button variant="subtle" size="compact-sm" onClick={() => removeExercise(running)}>
            Put away
          </Button>
        )
      }
    >
      {state.isRevealed ? (
        <ExerciseResult workspaceId={workspaceId} state={state} />
      ) : (
        <Work workspaceId={workspaceId} state={state} name={definitionName(definition)} isReadOnly={isReadOnly} />
      )}
    </Card>
  );
}

function Offer({ workspaceId, definition }: ExerciseCardProps) {
  const name = definitionName(definition);
  return (
    <Card title={`Do both sides mean the same by ${name}?`}>
      <div className={classes.offer}>
        <p>
          Marketing and Sales each write one sentence without seeing the other’s, then judge the same ten leads. Often
          the words agree and the leads do not.
        </p>
        <Button variant="default" onClick={() => void beginExercise(workspaceId, definition)}>
          Write before you look
        </Button>
      </div>
    </Card>
  );
}

interface WorkProps {
  readonly workspaceId: string;
  readonly state: ExerciseState;
  readonly name: string;
  readonly isReadOnly: boolean;
}

function Work({ workspaceId, state, name, isReadOnly }: WorkProps) {
  const me = useMe();
  const { exercise, work } = state;
  const own: Side | null = isSide(me.function) ? me.function : null;
  const leads = useHostQuery('plan/exerciseLeads', { workspaceId, keys: [...exercise.leads] }).data?.leads ?? null;
  return (
    <div className={classes.work}>
      {own !== null && (
        <OwnWords state={state} side={own} by={me.id} name={name} isReadOnly={isReadOnly || work[own].isDone} />
      )}
      {own !== null && work[own].isDone && (
        <LabelLeads state={state} side={own} leads={leads} name={name} isReadOnly={isReadOnly} />
      )}
      <ul className={classes.status}>
        {sides.map((side) => (
          <li key={side}>
            <FunctionMark function={side} outline={!work[side].isDone} /> {functionLabel(side)}
            <span>{statusWords(work[side], exercise.leads.length)}</span>
          </li>
        ))}
      </ul>
      {own === null && (
        <p className={classes.hint}>
          {state.mayReveal
            ? 'Marketing and Sales are both done. Show both once you sit together.'
            : 'Marketing and Sales write; you see both once they are done.'}
        </p>
      )}
      {state.mayReveal && !isReadOnly && (
        <Button variant="default" onClick={() => revealExercise(exercise)}>
          Show both
        </Button>
      )}
    </div>
  );
}

function statusWords({ text, isDone, labels }: SideWork, leads: number): string {
  if (!isDone) return text === '' ? 'has not written yet' : 'is writing';
  if (leads === 0) return 'has written';
  return labels.size < leads ? `has written, labelled ${labels.size} of ${leads}` : 'is done';
}

interface OwnWordsProps {
  readonly state: ExerciseState;
  readonly side: Side;
  readonly by: string;
  readonly name: string;
  readonly isReadOnly: boolean;
}

function OwnWords({ state, side, by, name, isReadOnly }: OwnWordsProps) {
  const { exercise, work } = state;
  const { text, isDone } = work[side];
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={classes.own}>
      <h3>
        What {name} means, in the words of {functionLabel(side)}
      </h3>
      <p className={classes.words}>
        <EditableText
          value={text}
          label={`What ${name} means`}
          placeholder="One sentence, without asking the others"
          multiline
          readOnly={isReadOnly}
          onKeep={(kept) => writeAnswer(exercise, side, by, { text: kept })}
        />
      </p>
      {!isDone && !isReadOnly && (
        // Never disabled: pressed while the field is open, it would lie dead until the field was left.
        <Button variant="default" onClick={() => setAsked(!finishAnswer(exercise, side, by))}>
          That is what it means
        </Button>
      )}
      {isAsked && text === '' && (
        <p className={classes.hint} role="alert">
          Write one sentence first.
        </p>
      )}
    </div>
  );
}
