import { IconCheck, IconSignature } from '../icons.ts';
import { Pill } from '../Pill.tsx';
import { standingOf } from './sign-words.ts';
import type { SigningProps } from './signing-props.ts';

/** How an entry stands, in one line: what is in force, and what is a draft. */
export function SignPill({ entry, signers }: Pick<SigningProps, 'entry' | 'signers'>) {
  const { kind, words, isSigned } = standingOf(entry, signers);
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
