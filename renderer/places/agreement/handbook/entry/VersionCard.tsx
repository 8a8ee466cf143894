import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { type SignedVersion, signatureBy, versionsOf } from '../../../../../shared/model/signing.ts';
import { Card } from '../../../../kit/Card.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { Pill } from '../../../../kit/Pill.tsx';
import { andList } from '../sign-words.ts';
import classes from './cards.module.css';
import type { EntryProps } from './entry-props.ts';

/** The versions that are known of, as far as signatures tell: the newest first. */
export function VersionCard(props: EntryProps) {
  const versions = versionsOf(props.definition);
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

function VersionRow({ definition, handbook, shown }: EntryProps & { readonly shown: SignedVersion }) {
  const { version, signatures } = shown;
  const isCurrent = version === definition.version;
  const hasSigned = (signer: (typeof handbook.signers)[number]) =>
    isCurrent
      ? signatureBy(definition, signer) !== null
      : signatures.some((signature) => signature.function === signer);
  const missing = handbook.signers.filter((signer) => !hasSigned(signer));
  const last = signatures
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const isDraft = isCurrent && missing.length > 0;
  return (
    <li className={classes.version}>
      <span className={classes.versionNumber} {...(isDraft ? { 'data-draft': true } : {})}>
        {version}
      </span>
      <div>
        <p className={classes.versionHead}>
          {last === undefined ? 'Not signed yet' : `Signed ${formatDate(last)}`}
          {isCurrent && <Pill tone={isDraft ? 'warn' : 'good'}>{isDraft ? 'Draft, in use' : 'In use'}</Pill>}
        </p>
        <p className={classes.about}>
          {missing.length === 0
            ? `By ${andList(handbook.signers.map(functionLabel))}`
            : `${isCurrent ? 'Waits for' : 'Without'} ${andList(missing.map(functionLabel))}`}
        </p>
      </div>
      <span className={classes.versionMarks} aria-hidden>
        {handbook.signers.map((signer) => (
          <FunctionMark key={signer} function={signer} outline={!hasSigned(signer)} />
        ))}
      </span>
    </li>
  );
}
