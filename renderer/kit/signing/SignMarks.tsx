import { signatureBy } from '../../../shared/model/signing.ts';
import { FunctionMark } from '../FunctionMark.tsx';
import { marksWords } from './sign-words.ts';
import classes from './signing.module.css';
import type { SigningProps } from './signing-props.ts';

/** One mark a function in lists: filled is signed, outline is not yet. */
export function SignMarks({ entry, signers }: Pick<SigningProps, 'entry' | 'signers'>) {
  return (
    <span className={classes.marks}>
      <span className="unseen">, {marksWords(entry, signers)}</span>
      {signers.map((signer) => (
        <FunctionMark key={signer} function={signer} outline={signatureBy(entry, signer) === null} />
      ))}
    </span>
  );
}
