import type { MemberFunction } from '../../shared/contract/library.ts';
import type { NamedChange } from '../../shared/model/change.ts';
import { type Definition, definitionName, termsOf } from '../../shared/model/signing.ts';

export interface Signing {
  readonly function: MemberFunction;
  /** The id of the person. */
  readonly by: string;
  /** An ISO instant. */
  readonly at: string;
}

/** Signs what an entry of the handbook says now, for a function; an earlier signature of this version is replaced. */
export function signDefinition(definition: Definition, signing: Signing): NamedChange {
  const { version } = definition;
  const signature = { ...signing, version, terms: termsOf(definition) };
  const signatures = [...withoutSigner(definition, signing.function), signature];
  return {
    name: `sign version ${version} of ${definitionName(definition)}`,
    edits: [{ kind: 'set', root: 'definitions', id: definition.id, fields: { signatures } }],
  };
}

/** Takes a function's signature under the current version back. */
export function withdrawSignature(definition: Definition, signer: MemberFunction): NamedChange {
  const signatures = withoutSigner(definition, signer);
  return {
    name: `take the signature under ${definitionName(definition)} back`,
    edits: [{ kind: 'set', root: 'definitions', id: definition.id, fields: { signatures } }],
  };
}

function withoutSigner({ signatures, version }: Definition, signer: MemberFunction): Definition['signatures'] {
  return signatures.filter((signature) => signature.function !== signer || signature.version !== version);
}
