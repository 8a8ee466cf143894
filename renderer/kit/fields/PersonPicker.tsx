import { type MemberFunction, memberFunctions } from '../../../shared/contract/library.ts';
import { livingInOrder } from '../../../shared/model/living.ts';
import {
  freeColor,
  knownName,
  nameProblem,
  namesApart,
  peopleCalled,
  removedCalled,
  tidyName,
} from '../../../shared/model/person.ts';
import { addPerson, bringPersonBack } from '../../commands/edit-people.ts';
import {
  currentSnapshot,
  freshId,
  inOneStep,
  lastOrder,
  runChange,
  useCollection,
  useKnownEntry,
} from '../../document/index.ts';
import { NoOwner } from '../Avatar.tsx';
import { lookOf } from '../functions.ts';
import { IconUserPlus } from '../icons.ts';
import { sinceWords } from '../since-words.ts';
import { showToast } from '../toast.tsx';
import { PersonName } from './PersonName.tsx';
import { QuietSelect } from './QuietSelect.tsx';

interface PersonPickerProps {
  /** "Owner in Sales", read aloud. */
  readonly label: string;
  /** A person's id, null for nobody. */
  readonly value: string | null;
  /** Offers their people first, and puts somebody new with them first; all others follow. */
  readonly of?: MemberFunction;
  readonly nobody?: string;
  readonly isReadOnly?: boolean;
  onChoose(person: string | null): void;
}

const none = '-';

/** Puts someone on the list of people, or back on it who was removed; answers with their id. */
function addToPeople(typed: string, own: MemberFunction): string {
  const gone = removedCalled([...currentSnapshot().people.values()], typed);
  if (gone) {
    runChange(bringPersonBack(gone));
    showToast({ icon: <IconUserPlus size={18} />, text: `${gone.name} is back on the list of people` });
    return gone.id;
  }
  const id = freshId();
  const color = freeColor(livingInOrder(currentSnapshot().people.values()));
  runChange(addPerson(id, { name: typed, function: own, color, order: lastOrder('people') }));
  showToast({ icon: <IconUserPlus size={18} />, text: `${tidyName(typed)} is on the list of people now` });
  return id;
}

/**
 * Chooses one of the workspace's people, in place, by a few letters; a name that nobody has is put on the list, in the
 * function that is chosen with it. Someone who was removed stays until somebody else is chosen.
 */
export function PersonPicker({
  label,
  value,
  of,
  nobody = 'Nobody yet',
  isReadOnly = false,
  onChoose,
}: PersonPickerProps) {
  const people = useCollection('people').filter(({ name }) => name !== '');
  const person = people.find(({ id }) => id === value);
  const known = useKnownEntry('people', value ?? '');
  const hasLeft = value !== null && !person;
  const isFirst = (each: { readonly function: MemberFunction }) => (each.function === of ? 0 : 1);
  const offered = people.toSorted((one, other) => isFirst(one) - isFirst(other));
  const labels = namesApart(people, sinceWords);
  const functions = memberFunctions.toSorted((one, other) => Number(other === of) - Number(one === of));
  const adding = {
    question: 'Which team?',
    isFirstMeant: of !== undefined,
    words: (typed: string) => {
      if (nameProblem(typed) !== null || peopleCalled(people, typed).length > 0) return null;
      const gone = removedCalled([...currentSnapshot().people.values()], typed);
      if (gone) return `Bring ${gone.name} back`;
      return functions.map((each) => `Add ${tidyName(typed)} to ${lookOf(each).label}`);
    },
    // Who adds somebody here means to choose them: one step, undone as one.
    add: (typed: string, choice: number) =>
      inOneStep(() => onChoose(addToPeople(typed, functions[choice] ?? memberFunctions[0]))),
  };
  return (
    <QuietSelect
      label={label}
      data={[
        { value: none, label: nobody },
        ...(hasLeft ? [{ value, label: knownName(known) }] : []),
        ...offered.map(({ id, name }) => ({ value: id, label: labels.get(id) ?? name })),
      ]}
      value={value ?? none}
      mark={value === null ? <NoOwner size={20} /> : <PersonName id={value} isShort />}
      markSize={20}
      isReadOnly={isReadOnly}
      adding={adding}
      onChoose={(chosen) => onChoose(chosen === none ? null : chosen)}
    />
  );
}
