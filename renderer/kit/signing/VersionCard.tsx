import { functionLabel } from '../../../shared/model/function-label.ts';
import {
  lastSigned,
  type SignedVersion,
  signatureBy,
  type Terms,
  versionInForce,
  versionsOf,
} from '../../../shared/model/signing.ts';
import { Card } from '../Card.tsx';
import { FunctionMark } from '../FunctionMark.tsx';
import { formatDate } from '../format.ts';
import { Pill } from '../Pill.tsx';
import { andList } from './sign-words.ts';
import classes from './signing.module.css';
import type { SigningProps } from './signing-props.ts';
import { type TermLine, versionLines } from './version-lines.ts';

interface VersionCardProps extends SigningProps {
  /** What terms that were signed say, line by line; empty for those that can't be read. */
  linesOf(terms: Terms): readonly TermLine[];
  /** What people say that it is and who is paid by it, where signing alone does not tell. */
  readonly keptAs?: 'in-force' | 'draft' | 'past';
}

/** The versions that are known of, as far as signatures tell: the newest first. */
export function VersionCard(props: VersionCardProps) {
  const versions = versionsOf(props.entry);
  return (
    <Card flush title="Versions">
      <ol className={classes.versions}>
        {versions.map((version, position) => (
          <VersionRow key={version.version} {...props} shown={version} before={versions[position + 1] ?? null} />
        ))}
      </ol>
    </Card>
  );
}

interface VersionRowProps extends VersionCardProps {
  readonly shown: SignedVersion;
  readonly before: SignedVersion | null;
}

function VersionRow({ entry, signers, shown, before, keptAs, linesOf }: VersionRowProps) {
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
          {isInForce && <Pill tone="good">{keptAs === undefined ? 'In force' : 'Paid now'}</Pill>}
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
      <Said
        said={linesOf(isCurrent ? entry.terms : (shown.terms ?? {}))}
        before={before?.terms ? linesOf(before.terms) : []}
        since={before?.version ?? null}
      />
    </li>
  );
}

interface SaidProps {
  readonly said: readonly TermLine[];
  /** What the version before said; empty where that is not known. */
  readonly before: readonly TermLine[];
  readonly since: number | null;
}

/** What a version says, with what it changed; opened by whoever wants to read it. */
function Said({ said, before, since }: SaidProps) {
  if (said.length === 0) return null;
  const lines = versionLines(said, before.length === 0 ? null : before);
  return (
    <details className={classes.versionSaid}>
      <summary>What it says{before.length > 0 && `, and what changed since version ${since}`}</summary>
      <dl>
        {lines.map(({ what, words, state }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line may be said twice, and none keeps state.
          <div key={position}>
            <dt>{lines[position - 1]?.what === what ? <span className="unseen">{what}</span> : what}</dt>
            <dd dir="auto">{state === 'same' ? words : state === 'new' ? <ins>{words}</ins> : <del>{words}</del>}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
