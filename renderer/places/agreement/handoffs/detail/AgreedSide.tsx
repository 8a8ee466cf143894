import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Signable } from '../../../../../shared/model/signing.ts';
import { CommentsCard } from '../../../../kit/comments/CommentsCard.tsx';
import { SignActions } from '../../../../kit/signing/SignActions.tsx';
import { SignatureCard } from '../../../../kit/signing/SignatureCard.tsx';
import { beforeWords, signStateOf } from '../../../../kit/signing/sign-words.ts';
import type { Agreement } from '../use-agreement.ts';
import classes from './detail.module.css';

interface AgreedSideProps {
  readonly entry: Signable & { readonly root: 'handoffs' | 'slas' };
  readonly name: string;
  readonly agreement: Agreement;
}

/** Who signed it, what version it is, and what people say about it. */
export function AgreedSide({ entry, name, agreement }: AgreedSideProps) {
  const { signers, isReadOnly } = agreement;
  const state = signStateOf(entry, signers);
  const signing = { entry, name, signers: signers as readonly MemberFunction[], isReadOnly };
  return (
    <div className={classes.side}>
      <SignatureCard {...signing} />
      {state.kind === 'changed' && (
        <p className={classes.quiet}>
          {beforeWords(state.before)} It stays in force until all have signed version {entry.version}.
        </p>
      )}
      <SignActions {...signing} />
      <CommentsCard root={entry.root} entryId={entry.id} />
    </div>
  );
}
