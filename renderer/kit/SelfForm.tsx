import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type MemberFunction, memberFunctions, type Self } from '../../shared/contract/library.ts';
import { nameProblem, tidyName } from '../../shared/model/person.ts';
import { satBefore } from '../../shared/model/sat-before.ts';
import { getHost } from '../state/host.ts';
import { FunctionMark } from './FunctionMark.tsx';
import { lookOf } from './functions.ts';
import classes from './SelfForm.module.css';
import { showProblem } from './toast.tsx';

interface SelfFormProps {
  readonly self: Self | null;
  /** On the first start only what is needed is asked. */
  readonly withTitle?: boolean;
  /** Who sat here before: whoever types the name of one of them is that one again. */
  readonly before?: readonly Self[];
  readonly keepLabel?: string;
  /** Whoever goes on without pressing Keep has said who they are all the same. */
  readonly keepsOnLeaving?: boolean;
  onKept?(): void;
}

/** Who sits at this computer: name, title and function, kept with the library. Nobody is taken for what they did not say. */
export function SelfForm({
  self,
  withTitle = false,
  before = [],
  keepLabel = 'Keep',
  keepsOnLeaving = false,
  onKept,
}: SelfFormProps) {
  const id = useId();
  const [name, setName] = useState(self?.name ?? '');
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [chosenHere, setChosen] = useState<MemberFunction | null>(null);
  const [isWrong, setWrong] = useState(false);

  const wrong = nameProblem(name);
  const again = satBefore(before, name);
  const known = self ?? again;
  const title = typedTitle ?? known?.title ?? '';
  const chosen = chosenHere ?? known?.function ?? null;

  const hasNoFunction = isWrong && chosen === null;

  const isKept = useRef(false);
  const keep = async () => {
    if (wrong !== null || chosen === null) return setWrong(true);
    isKept.current = true;
    const kept = await getHost().call('library/setSelf', {
      id: known?.id ?? crypto.randomUUID(),
      name: tidyName(name),
      title: title.trim(),
      function: chosen,
    });
    isKept.current = kept.ok;
    if (kept.ok) onKept?.();
    else showProblem(kept.problem);
  };
  const leave = useRef(() => {});
  leave.current = () => {
    if (keepsOnLeaving && !isKept.current && wrong === null && chosen !== null) void keep();
  };
  useEffect(() => () => leave.current(), []);
  return (
    <form
      className={classes.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextInput
        className={classes.name}
        label="Your name"
        autoComplete="name"
        value={name}
        error={isWrong ? wrong : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {withTitle && (
        <TextInput
          className={classes.name}
          label="Title"
          placeholder="Revenue operations"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
      {again && (
        <p className={classes.again} role="status">
          <bdi>{again.name}</bdi> sat here before, for {lookOf(again.function).label}. You go on as the same person.
        </p>
      )}
      <fieldset className={classes.functions} {...(hasNoFunction ? { 'aria-describedby': `${id}-wrong` } : {})}>
        <legend className={classes.legend}>Function</legend>
        <div className={classes.choices}>
          {memberFunctions.map((key) => (
            <label key={key} className={classes.choice}>
              <input type="radio" name={id} checked={chosen === key} onChange={() => setChosen(key)} />
              <FunctionMark function={key} />
              {lookOf(key).label}
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" variant="default">
        {keepLabel}
      </Button>
      {hasNoFunction && (
        <p id={`${id}-wrong`} className={classes.wrong} role="alert">
          Choose the function that you sign for
        </p>
      )}
    </form>
  );
}
