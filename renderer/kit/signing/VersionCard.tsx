import { functionLabel } from '../../../shared/model/function-label.ts';
import {
  lastSigned,
  type SignedVersion,
  signatureBy,
  versionInForce,
  versionsOf,
} from '../../../shared/model/signing.ts';
import { Card } from '../Card.tsx';
import { FunctionMark } from '../FunctionMark.tsx';
import { formatDate } from '../format.ts';
import { Pill } from '../Pill.tsx';
import { andList, type KeptAs } from './sign-words.ts';
import classes from './signing.module.css';
import type { SigningProps } from './signing-props.ts';

interface VersionCardProps extends SigningProps {
  /** What people say that it is, where signing alone does not tell. */
  readonly keptAs?: KeptAs;
}

/** The versions that are known of, as far as signatures tell: the newest first. */
export function VersionCard(props: VersionCardProps) {
  const versions = versionsOf(props.entry);
  return (
    <Card flush title="Versions">
      <ol className={classes.versions}>
        {versions.map((version) => (
          <VersionRow key={version.version} {...props} shown={version} />
        ))}
      </ol>
    </Card>
  );
}

function VersionRow({ entry, signers, shown, keptAs }: VersionCardProps & { readonly shown: SignedVersion }) {
  const { version, signatures } = shown;
  const isCurrent = version === entry.version;
  const hasSigned = (signer: (typeof signers)[number]) =>
    isCurrent ? signatureBy(entry, signer) !== null : signatures.some((signature) => signature.function === signer);
  const missing = signers.filter((signer) => !hasSigned(signer));
  const last = lastSigned(shown);
  const inForce = versionInForce(entry, signers)?.version ?? (keptAs === 'in-force' ? entry.version : null);
  const isInForce = inForce === version && keptAs !== 'draft' && keptAs !== 'past';
  const isDraft = isCurrent && !isInForce && keptAs !== 'past' && (missing.length > 0 || keptAs === 'draft');
  return (
    <li className={classes.version}>
      <span className={classes.versionNumber} {...(isDraft ? { 'data-draft': true } : {})}>
        {version}
      </span>
      <div>
        <p className={classes.versionHead}>
          {last === null ? 'Not signed yet' : `Signed ${formatDate(last)}`}
          {isDraft && <Pill tone="warn">Draft</Pill>}
          {isInForce && <Pill tone="good">In force</Pill>}
        </p>
        <p className={classes.about}>
          {missing.length === 0
            ? `By ${andList(signers.map(functionLabel))}`
            : `${isCurrent ? 'Waits for' : 'Without'} ${andList(missing.map(functionLabel))}`}
        </p>
      </div>
      <span className={classes.versionMarks} aria-hidden>
        {signers.map((signer) => (
          <FunctionMark key={signer} function={signer} outline={!hasSigned(signer)} />
        ))}
      </span>
    </li>
  );
}
