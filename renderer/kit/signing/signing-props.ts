import type { MemberFunction } from '../../../shared/contract/library.ts';
import type { Signable } from '../../../shared/model/signing.ts';

/** What every part of signing is given: an entry, what people call it, and who signs it. */
export interface SigningProps {
  readonly entry: Signable;
  readonly name: string;
  readonly signers: readonly MemberFunction[];
  readonly isReadOnly: boolean;
  /** What it has to say before anybody can sign it; nothing once it does. */
  readonly missing?: readonly string[];
}
