import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { type MemberFunction, memberFunctions, type Self } from '../../shared/contract/library.ts';
import { nameProblem, tidyName } from '../../shared/model/person.ts';
import { getHost } from '../state/host.ts';
import { FunctionMark } from './FunctionMark.tsx';
import { lookOf } from './functions.ts';
import classes from './SelfForm.module.css';
import { showProblem } from './toast.tsx';

interface SelfFormProps {
  readonly self: Self | null;
  /** On the first start only what is needed is asked. */
  readonly withTitle?: boolean;
  /** Whoever sits down where others sat is taken for nothing they did not say. */
  readonly asksFunction?: boolean;
  readonly keepLabel?: string;
  onKept?(): void;
}

/** Who sits at this computer: name, title and function, kept with the library. */
export function SelfForm({ self, withTitle = false, asksFunction = false, keepLabel = 'Keep', onKept }: SelfFormProps) {
  const id = useId();
  const [name, setName] = useState(self?.name ?? '');
  const [title, setTitle] = useState(self?.title ?? '');
  const [chosen, setChosen] = useState<MemberFunction | null>(self?.function ?? (asksFunction ? null : 'marketing'));
  const [isWrong, setWrong] = useState(false);

  const wrong = nameProblem(name);

  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong !== null || chosen === null) return setWrong(true);
    const kept = await getHost().call('library/setSelf', {
      id: self?.id ?? crypto.randomUUID(),
      name: tidyName(name),
      title: title.trim(),
      function: chosen,
    });
    if (kept.ok) onKept?.();
    else showProblem(kept.problem);
  };
  return (
    <form className={classes.form} onSubmit={(event) => void keep(event)}>
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
      <fieldset className={classes.functions}>
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
        {isWrong && chosen === null && <p className={classes.wrong}>Choose the function that you sign for</p>}
      </fieldset>
      <Button type="submit" variant="default">
        {keepLabel}
      </Button>
    </form>
  );
}
