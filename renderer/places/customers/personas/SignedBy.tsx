import { shortKnownName } from '../../../../shared/model/person.ts';
import { signatureBy } from '../../../../shared/model/signing.ts';
import { useKnownCollection } from '../../../document/index.ts';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../kit/format.ts';
import { lookOf } from '../../../kit/functions.ts';
import { IconSignature } from '../../../kit/icons.ts';
import type { SigningProps } from '../../../kit/signing/signing-props.ts';
import styles from './personas.module.css';

/** Who signed it as it stands, in one line: marks, first names, and the day of the last signature. */
export function SignedBy({ entry, signers }: Pick<SigningProps, 'entry' | 'signers'>) {
  const people = useKnownCollection('people');
  const given = signers.flatMap((signer) => signatureBy(entry, signer) ?? []);
  const last = given
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const nameOf = (id: string) => {
    const person = people.find((each) => each.id === id);
    return person && shortKnownName(person);
  };
  return (
    <span className={styles.signedBy}>
      <IconSignature size={14} aria-hidden />
      signed
      {given.map((signature) => (
        <span key={signature.function} className={styles.signer}>
          <FunctionMark function={signature.function} label={lookOf(signature.function).label} />
          {nameOf(signature.by) ?? lookOf(signature.function).label}
        </span>
      ))}
      {last !== undefined && <span>{formatDate(last)}</span>}
    </span>
  );
}
