import { IconCheck, IconSignature } from '../icons.ts';
import { Pill } from '../Pill.tsx';
import { type KeptAs, standingOf } from './sign-words.ts';
import type { SigningProps } from './signing-props.ts';

interface SignPillProps extends Pick<SigningProps, 'entry' | 'signers'> {
  /** What people say that it is, where signing alone does not tell. */
  readonly keptAs?: KeptAs;
}

/** How an entry stands, in one line: what is in force, and what is a draft. */
export function SignPill({ entry, signers, keptAs }: SignPillProps) {
  const { kind, words, isSigned } = standingOf(entry, signers, keptAs);
  if (kind === 'in-force' && isSigned) {
    return (
      <Pill tone="good" icon={<IconCheck size={13} aria-hidden />}>
        {words}
      </Pill>
    );
  }
  if (kind === 'both') {
    return (
      <Pill tone="warn" icon={<IconSignature size={13} aria-hidden />}>
        {words}
      </Pill>
    );
  }
  return <Pill tone="plain">{words}</Pill>;
}
