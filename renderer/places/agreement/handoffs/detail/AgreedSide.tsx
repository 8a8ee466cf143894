import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Signable, Terms } from '../../../../../shared/model/signing.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { beforeWords, haveToSign, type SignState, signStateOf } from '../../../../kit/signing/sign-words.ts';
import type { Agreement } from '../use-agreement.ts';
import type { ChangedTerm } from './changed-terms.ts';
import classes from './detail.module.css';

interface AgreedSideProps {
  readonly entry: Signable & { readonly root: 'handoffs' | 'slas' };
  readonly name: string;
  readonly agreement: Agreement;
  /** What reads differently from terms that were signed. */
  changesSince(signed: Terms | null): readonly ChangedTerm[];
}

/** Who signed it, what version it is, what changed since, and what people say about it. */
export function AgreedSide({ entry, name, agreement, changesSince }: AgreedSideProps) {
  const { signers, isReadOnly } = agreement;
  const state = signStateOf(entry, signers);
  const signing = { entry, name, signers: signers as readonly MemberFunction[], isReadOnly };
  return (
    <div className={classes.side}>
      {state.kind === 'changed' && <ChangeNote state={state} changes={changesSince(state.before.terms)} />}
      <SignatureCard {...signing} />
      <SignActions {...signing} />
      <CommentsCard root={entry.root} entryId={entry.id} />
    </div>
  );
}

interface ChangeNoteProps {
  readonly state: Extract<SignState, { kind: 'changed' }>;
  readonly changes: readonly ChangedTerm[];
}

/** What was signed and reads differently now, old beside new, and who has to sign again. */
function ChangeNote({ state, changes }: ChangeNoteProps) {
  return (
    <div className={classes.change} role="status">
      <p>
        {haveToSign(state.waiting)} again. {beforeWords(state.before)} It stays in force until then.
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
