import type { ReactNode } from 'react';
import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import { type Signable, type Terms, versionInForce, versionsOf } from '../../../../../shared/model/signing.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { beforeWords, haveToSign, type SignState, signStateOf } from '../../../../kit/signing/sign-words.ts';
import { VersionCard } from '../../../../kit/signing/VersionCard.tsx';
import type { TermLine } from '../../../../kit/signing/version-lines.ts';
import type { Agreement } from '../use-agreement.ts';
import { type ChangedTerm, changedTerms } from './changed-terms.ts';
import classes from './detail.module.css';

interface AgreedSideProps {
  readonly entry: Signable & { readonly root: 'handoffs' | 'slas' };
  readonly name: string;
  readonly agreement: Agreement;
  /** What it has to say before it can be signed. */
  readonly missing: readonly string[];
  /** Something to know before it is signed, and after. */
  readonly note?: ReactNode;
  /** What its terms say, line by line. */
  linesOf(terms: Terms | null): readonly TermLine[];
}

/** Who signed it, what version it is, what changed since, and what people say about it. */
export function AgreedSide({ entry, name, agreement, missing, note, linesOf }: AgreedSideProps) {
  const { signers, isReadOnly } = agreement;
  const state = signStateOf(entry, signers);
  const signing = { entry, name, signers: signers as readonly MemberFunction[], isReadOnly, missing };
  return (
    <div className={classes.side}>
      {state.kind === 'changed' && (
        <ChangeNote
          state={state}
          inForce={versionInForce(entry, signers)?.version ?? null}
          changes={changedTerms(linesOf(state.before.terms), linesOf(entry.terms))}
        />
      )}
      {note}
      <SignatureCard {...signing} />
      <SignActions {...signing} />
      {versionsOf(entry).length > 1 && <VersionCard {...signing} linesOf={linesOf} />}
      <CommentsCard root={entry.root} entryId={entry.id} />
    </div>
  );
}

interface ChangeNoteProps {
  readonly state: Extract<SignState, { kind: 'changed' }>;
  /** The version that counts meanwhile; null where none was signed by all. */
  readonly inForce: number | null;
  readonly changes: readonly ChangedTerm[];
}

/** What was signed and reads differently now, old beside new, and who has to sign again. */
function ChangeNote({ state, inForce, changes }: ChangeNoteProps) {
  const meanwhile = inForce === null ? 'No version is in force yet.' : `Version ${inForce} stays in force until then.`;
  return (
    <div className={classes.change} role="status">
      <p>
        {haveToSign(state.waiting)} again. {beforeWords(state.before)} {meanwhile}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ what, was, is }) => (
            <li key={what}>
              {what}: <del>{was}</del> <ins>{is}</ins>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
