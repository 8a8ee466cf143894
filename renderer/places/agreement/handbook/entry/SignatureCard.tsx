import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { type Definition, signatureBy, versionsOf, waitingFor } from '../../../../../shared/model/signing.ts';
import { useCollection } from '../../../../document/index.ts';
import { Avatar } from '../../../../kit/Avatar.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { IconCheck } from '../../../../kit/icons.ts';
import { useSigner } from '../use-signer.ts';
import classes from './cards.module.css';
import type { EntryProps } from './entry-props.ts';

/** Who signed the current version, one line a function. */
export function SignatureCard({ definition, handbook }: EntryProps) {
  const { signers } = handbook;
  const self = useSigner();
  const signed = signers.length - waitingFor(definition, signers).length;
  return (
    <Card flush title={`Signatures, version ${definition.version}`} actions={`${signed} of ${signers.length}`}>
      <ul className={classes.signatures}>
        {signers.map((signer) => (
          <SignatureRow key={signer} definition={definition} signer={signer} />
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

interface SignatureRowProps {
  readonly definition: Definition;
  readonly signer: MemberFunction;
}

function SignatureRow({ definition, signer }: SignatureRowProps) {
  const people = useCollection('people');
  const self = useSigner();
  const signature = signatureBy(definition, signer);
  const isOwn = self.function === signer;
  const person = people.find(({ id }) => id === signature?.by);
  const earlier = versionsOf(definition).find(
    ({ version, signatures }) => version < definition.version && signatures.some((one) => one.function === signer),
  );
  return (
    <li className={classes.signature} {...(isOwn && signature === null ? { 'data-own': true } : {})}>
      <FunctionMark function={signer} outline={signature === null} />
      <span className={classes.signer}>{functionLabel(signer)}</span>
      {signature ? (
        <span className={classes.signedBy}>
          {person && <Avatar name={person.name} function={person.function} size={20} />}
          {person && <span className={classes.personName}>{person.name}</span>}
          <span className={classes.signedAt}>
            <IconCheck size={14} aria-hidden /> {formatDate(signature.at)}
          </span>
        </span>
      ) : (
        <span className={classes.signedBy}>
          {earlier && <span className={classes.about}>signed version {earlier.version}</span>}
          <span className={isOwn ? classes.yourTurn : classes.waits}>{isOwn ? 'your turn' : 'waits'}</span>
        </span>
      )}
    </li>
  );
}
