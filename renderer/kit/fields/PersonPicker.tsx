import type { MemberFunction } from '../../../shared/contract/library.ts';
import { knownName } from '../../../shared/model/person.ts';
import { useCollection, useKnownEntry } from '../../document/index.ts';
import { NoOwner } from '../Avatar.tsx';
import { PersonName } from './PersonName.tsx';
import { QuietSelect } from './QuietSelect.tsx';

interface PersonPickerProps {
  /** "Owner in Sales", read aloud. */
  readonly label: string;
  /** A person's id, null for nobody. */
  readonly value: string | null;
  /** Offers their people first; all others follow. */
  readonly of?: MemberFunction;
  readonly nobody?: string;
  readonly isReadOnly?: boolean;
  onChoose(person: string | null): void;
}

const none = '-';

/** Chooses one of the workspace's people, in place. Someone who was removed stays until somebody else is chosen. */
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
  return (
    <QuietSelect
      label={label}
      data={[
        { value: none, label: nobody },
        ...(hasLeft ? [{ value, label: knownName(known) }] : []),
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value ?? none}
      mark={value === null ? <NoOwner size={20} /> : <PersonName id={value} isShort />}
      markSize={20}
      isReadOnly={isReadOnly}
      onChoose={(chosen) => onChoose(chosen === none ? null : chosen)}
    />
  );
}
