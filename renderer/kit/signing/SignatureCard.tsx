import type { MemberFunction } from '../../../shared/contract/library.ts';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { knownName } from '../../../shared/model/person.ts';
import { signatureBy, versionsOf, waitingFor } from '../../../shared/model/signing.ts';
import { useKnownEntry } from '../../document/index.ts';
import { useMe } from '../../state/use-me.ts';
import { Card } from '../Card.tsx';
import { FunctionMark } from '../FunctionMark.tsx';
import { PersonName } from '../fields/PersonName.tsx';
import { formatDate } from '../format.ts';
import { IconCheck } from '../icons.ts';
import { notReady } from './sign-words.ts';
import classes from './signing.module.css';
import type { SigningProps } from './signing-props.ts';

/** Who signed the current version, one line a function. */
export function SignatureCard({ entry, signers, missing = [] }: SigningProps) {
  const self = useMe();
  const signed = signers.length - waitingFor(entry, signers).length;
  return (
    <Card flush title={`Signatures, version ${entry.version}`} actions={`${signed} of ${signers.length}`}>
      <ul className={classes.signatures}>
        {signers.map((signer) => (
          <SignatureRow key={signer} entry={entry} signer={signer} isReady={missing.length === 0} />
        ))}
      </ul>
      {!signers.includes(self.function) && (
        <p className={classes.cardNote}>
          {signers.map(functionLabel).join(', ')} sign. Your function here is {functionLabel(self.function)}.
        </p>
      )}
    </Card>
  );
}

interface SignatureRowProps extends Pick<SigningProps, 'entry'> {
  readonly signer: MemberFunction;
  /** It says all that it has to say before anybody can sign it. */
  readonly isReady: boolean;
}

function SignatureRow({ entry, signer, isReady }: SignatureRowProps) {
  const self = useMe();
  const signature = signatureBy(entry, signer);
  const isTurn = self.function === signer && signature === null && isReady;
  const person = useKnownEntry('people', signature?.by ?? '');
  const earlier = versionsOf(entry).find(
    ({ version, signatures }) => version < entry.version && signatures.some((one) => one.function === signer),
  );
  return (
    <li className={classes.signature} {...(isTurn ? { 'data-own': true } : {})}>
      <FunctionMark function={signer} outline={signature === null} />
      <span className={classes.signer}>{functionLabel(signer)}</span>
      {signature ? (
        <span className={classes.signedBy}>
          {person && <PersonName id={person.id} isShort />}
          {person && <span className={classes.personName}>{knownName(person)}</span>}
          <span className={classes.signedAt}>
            <IconCheck size={14} aria-hidden /> {formatDate(signature.at)}
          </span>
        </span>
      ) : (
        <span className={classes.signedBy}>
          {earlier && <span className={classes.about}>signed version {earlier.version}</span>}
          <span className={isTurn ? classes.yourTurn : classes.waits}>
            {isTurn ? 'your turn' : isReady ? 'waits' : notReady}
          </span>
        </span>
      )}
    </li>
  );
}
