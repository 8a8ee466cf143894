import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { memberFunctions } from '../../../shared/contract/library.ts';
import type { Entity } from '../../../shared/model/entities.ts';
import { knownName } from '../../../shared/model/person.ts';
import { type OwnedThing, ownedThings } from '../../../shared/planning/owned-things.ts';
import { authorOf, useKnownCollection, usePersonBehind, useSnapshot } from '../../document/index.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { FunctionMark } from '../../kit/FunctionMark.tsx';
import { formatDate } from '../../kit/format.ts';
import { lookOf } from '../../kit/functions.ts';
import { ownedWords } from '../../places/data/people/people-words.ts';
import classes from './introduction.module.css';
import type { Introduction } from './use-introduction.ts';

type Person = Entity<'people'>;
type Asked = NonNullable<Introduction['asked']>;

interface IntroductionDialogProps {
  readonly asked: Asked;
  readonly workspace: string;
  readonly introduction: Introduction;
}

/** What a workspace asks whoever opens it, before it takes them for somebody. */
export function IntroductionDialog({ asked, workspace, introduction }: IntroductionDialogProps) {
  const owned = ownedThings(useSnapshot());
  return asked.kind === 'removed' ? (
    <ComeBack person={asked.person} workspace={workspace} owned={owned} introduction={introduction} />
  ) : (
    <OneOfThese asked={asked} workspace={workspace} owned={owned} introduction={introduction} />
  );
}

interface QuestionProps {
  readonly workspace: string;
  readonly owned: ReadonlyMap<string, readonly OwnedThing[]>;
  readonly introduction: Introduction;
}

/** Without an answer nothing is assigned to anyone, so that there is no way round it; "someone else" is one. */
function OneOfThese({
  asked: { likely, others, elsewhere },
  workspace,
  owned,
  introduction,
}: QuestionProps & { readonly asked: Extract<Asked, { readonly kind: 'maybe-known' }> }) {
  const [chosen, setChosen] = useState<Person | null>(null);
  const choose = (person: Person) => {
    if (differsInFunction(person, introduction.self)) setChosen(person);
    else void introduction.joinAs(person, introduction.self?.function ?? person.function);
  };
  const named = useMemo(() => others.toSorted((one, other) => one.name.localeCompare(other.name)), [others]);
  if (chosen) return <WhichFunction person={chosen} {...{ workspace, introduction }} onBack={() => setChosen(null)} />;
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Are you one of these?"
      size="md"
    >
      {likely || others.length > 0 ? (
        <p className={classes.why}>
          They were put on the list of {workspace} before they came. Choose yourself, and what is assigned to you is
          yours.
        </p>
      ) : (
        <p className={classes.why}>
          Your name is on the list of {workspace} already. If that is you, one person is at two computers, and what is
          assigned to you is yours at both.
        </p>
      )}
      <ul className={classes.people}>
        {elsewhere.map((person) => (
          <li key={person.id}>
            <Choice person={person} things={owned.get(person.id) ?? []} isElsewhere onChoose={choose} />
          </li>
        ))}
        {likely && (
          <li>
            <Choice person={likely} things={owned.get(likely.id) ?? []} isLikely onChoose={choose} />
          </li>
        )}
        {named.map((person) => (
          <li key={person.id}>
            <Choice person={person} things={owned.get(person.id) ?? []} onChoose={choose} />
          </li>
        ))}
      </ul>
      <p className={classes.answers}>
        <Button variant="subtle" onClick={introduction.joinAsNew}>
          Someone else
        </Button>
      </p>
    </Modal>
  );
}

interface ChoiceProps {
  readonly person: Person;
  readonly things: readonly OwnedThing[];
  readonly isLikely?: boolean;
  /** Works in the workspace already, at another computer. */
  readonly isElsewhere?: boolean;
  onChoose(person: Person): void;
}

function Choice({ person, things, isLikely = false, isElsewhere = false, onChoose }: ChoiceProps) {
  const where = isElsewhere ? 'sits at another computer' : '';
  const second = [person.title || lookOf(person.function).label, ownedWords(things), where].filter(
    (words) => words !== '',
  );
  return (
    <button
      type="button"
      className={classes.choice}
      data-likely={isLikely || undefined}
      data-autofocus={isLikely || undefined}
      onClick={() => onChoose(person)}
    >
      <Avatar name={person.name} function={person.function} size={26} />
      <span className={classes.who}>
        <bdi className={classes.name}>{person.name}</bdi>
        <span className={classes.second}>{second.join(', ')}</span>
      </span>
      <span className={classes.me}>{isLikely ? 'Yes, this is me' : isElsewhere ? 'This is me too' : 'This is me'}</span>
    </button>
  );
}

/** Whether somebody on the list signs for another function there than they say here; "other" is said of whoever is not known. */
function differsInFunction(person: Person, self: Introduction['self']): boolean {
  return self !== null && person.function !== 'other' && person.function !== self.function;
}

interface WhichFunctionProps extends Pick<QuestionProps, 'workspace' | 'introduction'> {
  readonly person: Person;
  onBack(): void;
}

/** Of two words on what somebody signs for, they alone can say which holds; nothing is signed before. */
function WhichFunction({ person, workspace, introduction, onBack }: WhichFunctionProps) {
  const own = introduction.self?.function;
  return (
    <Modal
      opened
      onClose={onBack}
      withCloseButton={false}
      closeOnClickOutside={false}
      title="Which function do you sign for?"
      size="md"
    >
      <p className={classes.why}>
        The list of {workspace} has you in {lookOf(person.function).label}. You said {lookOf(own ?? 'other').label} when
        you sat down. The one that you choose holds in both.
      </p>
      <p className={classes.answers}>
        <Button variant="subtle" onClick={onBack}>
          Back
        </Button>
        {memberFunctions
          .filter((each) => each === person.function || each === own)
          .map((each) => (
            <Button
              key={each}
              variant="default"
              leftSection={<FunctionMark function={each} />}
              onClick={() => void introduction.joinAs(person, each)}
            >
              {lookOf(each).label}
            </Button>
          ))}
      </p>
    </Modal>
  );
}

function ComeBack({ person, workspace, owned, introduction }: QuestionProps & { readonly person: Person }) {
  const people = useKnownCollection('people');
  const remover = usePersonBehind(authorOf('people', person.id, 'deletedAt') ?? '');
  const by = people.find(({ id }) => id === remover && id !== person.id);
  const own = ownedWords(owned.get(person.id) ?? []);
  const on = person.deletedAt === null ? '' : ` on ${formatDate(person.deletedAt)}`;
  return (
    <Modal opened onClose={introduction.stayAway} title={`Come back to ${workspace}?`} size="md">
      <p className={classes.why}>
        {by ? `${knownName(by)} took you off the list of people${on}.` : `You were taken off the list of people${on}.`}{' '}
        {own !== '' && `Still yours: ${own}. `}
        While you are off the list, nobody can assign anything to you.
      </p>
      <p className={classes.answers}>
        <Button variant="default" onClick={introduction.stayAway}>
          Not now
        </Button>
        <Button data-autofocus onClick={() => introduction.comeBack(person)}>
          Come back
        </Button>
      </p>
    </Modal>
  );
}
