import { IconCheck, IconSignature } from '../icons.ts';
import { Pill } from '../Pill.tsx';
import type { SignState } from './sign-words.ts';

/** Whether an entry stands as it was signed. */
export function SignPill({ state }: { readonly state: SignState }) {
  switch (state.kind) {
    case 'signed':
      return (
        <Pill tone="good" icon={<IconCheck size={13} aria-hidden />}>
          Signed
        </Pill>
      );
    case 'new':
      return <Pill tone="plain">Not signed by all yet</Pill>;
    case 'changed':
      return (
        <Pill tone="warn" icon={<IconSignature size={13} aria-hidden />}>
          Unsigned change
        </Pill>
      );
  }
}
