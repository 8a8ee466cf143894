import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { type MemberFunction, memberFunctions } from '../../../../shared/contract/library.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { freeColor, nameProblem, removedCalled } from '../../../../shared/model/person.ts';
import { addPerson } from '../../../commands/edit-people.ts';
import { freshId, lastOrder, runChange } from '../../../document/index.ts';
import { IconArrowBackUp, IconUserPlus } from '../../../kit/icons.ts';
import { bringBack } from './bring-back.tsx';
import classes from './people.module.css';
import { functionChoices, sameNameWords } from './people-words.ts';

/** One person in one line; Enter adds and offers the next. Nobody is put into a function that was not chosen for them. */
export function AddPerson({ people }: { readonly people: readonly Entity<'people'>[] }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<MemberFunction | null>(null);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const functionField = useRef<HTMLInputElement>(null);
  const wrong = nameProblem(name);
  const isShown = wrong !== null && (isAsked || name.trim() !== '');
  const same = sameNameWords(people, name);
  const gone = removedCalled(people, name);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (gone === null) return add(chosen);
    field.current?.focus();
    bringBack(gone);
    begin();
  };
  const begin = () => {
    setName('');
    setChosen(null);
    setAsked(false);
  };
  const add = (own: MemberFunction | null) => {
    const isWhole = wrong === null && own !== null;
    (wrong === null && own === null ? functionField : field).current?.focus();
    setAsked(!isWhole);
    if (!isWhole) return;
    const color = freeColor(people.filter(({ deletedAt }) => deletedAt === null));
    runChange(addPerson(freshId(), { name, function: own, color, order: lastOrder('people') }));
    begin();
  };
  return (
    <form className={classes.add} onSubmit={keep} noValidate>
      <TextInput
        ref={field}
        label="Name"
        placeholder="Who else plans and reviews here"
        autoComplete="off"
        value={name}
        error={isShown ? wrong : null}
        description={isShown ? null : same}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Select
        ref={functionField}
        label="Function"
        placeholder="Which team?"
        allowDeselect={false}
        data={functionChoices(memberFunctions)}
        value={chosen}
        error={isAsked && wrong === null && chosen === null ? 'Choose their team.' : null}
        onChange={(value) => {
          setChosen(value);
          // It was all that was missing when the person was to be added.
          if (isAsked && gone === null) add(value);
        }}
      />
      {gone === null ? (
        <Button type="submit" leftSection={<IconUserPlus size={16} />}>
          Add person
        </Button>
      ) : (
        <>
          <Button type="submit" leftSection={<IconArrowBackUp size={16} />}>
            Bring back
          </Button>
          <Button variant="default" onClick={() => add(chosen)}>
            Add another
          </Button>
        </>
      )}
    </form>
  );
}
