import { Button } from '@mantine/core';
import { useId } from 'react';
import { functionLabel } from '../../../shared/model/function-label.ts';
import { signatureBy, signEntry, withdrawSignature } from '../../../shared/model/signing.ts';
import { runChange } from '../../document/index.ts';
import { useMe } from '../../state/use-me.ts';
import { IconSignature } from '../icons.ts';
import { showToast } from '../toast.tsx';
import { lackWords, notReadyWords } from './sign-words.ts';
import classes from './signing.module.css';
import type { SigningProps } from './signing-props.ts';

interface SignActionsProps extends SigningProps {
  /** Where the screen has another primary action. */
  readonly isSecond?: boolean;
  /** Among the actions of a title there is no room for a line: the button says what is missing. */
  readonly isInTitle?: boolean;
}

/** For whoever may sign: the primary action while their function has not, and quietly the way back once it has. */
export function SignActions({ entry, name, signers, isReadOnly, missing = [], ...look }: SignActionsProps) {
  const { isSecond = false, isInTitle = false } = look;
  const self = useMe();
  const lackId = useId();
  if (!signers.includes(self.function) || isReadOnly) return null;
  const own = functionLabel(self.function);
  const what = `version ${entry.version} of ${name}`;
  const say = (text: string) => showToast({ icon: <IconSignature size={18} />, text, canUndo: true });
  const sign = () => {
    const at = new Date().toISOString();
    runChange(signEntry(entry, name, { function: self.function, by: self.id, at }));
    say(`Signed ${what} for ${own}`);
  };
  const withdraw = () => {
    runChange(withdrawSignature(entry, name, self.function));
    say(`Took the signature of ${own} under ${what} back`);
  };
  if (signatureBy(entry, self.function) !== null) {
    return (
      <Button variant="subtle" onClick={withdraw}>
        Take the signature back
      </Button>
    );
  }
  const button = (
    <Button
      variant={isSecond ? 'default' : 'filled'}
      leftSection={<IconSignature size={16} stroke={1.7} />}
      onClick={sign}
      {...(missing.length > 0 ? { disabled: true } : {})}
      {...(missing.length > 0 && !isInTitle ? { 'aria-describedby': lackId } : {})}
    >
      {isInTitle && missing.length > 0 ? notReadyWords(missing) : `Sign version ${entry.version} for ${own}`}
    </Button>
  );
  if (missing.length === 0 || isInTitle) return button;
  return (
    <>
      {button}
      <p className={classes.lacks} id={lackId}>
        {lackWords(missing)}
      </p>
    </>
  );
}
