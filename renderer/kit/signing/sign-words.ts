import type { MemberFunction } from '../../../shared/contract/library.ts';
import { functionLabel } from '../../../shared/model/function-label.ts';
import {
  type Signable,
  type SignedVersion,
  versionBefore,
  versionInForce,
  waitingFor,
} from '../../../shared/model/signing.ts';
import { formatDate } from '../format.ts';

/** "Marketing, Telequalification and Sales". */
export function andList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const functionList = (functions: readonly MemberFunction[]) => andList(functions.map(functionLabel));

export type SignState =
  | { readonly kind: 'signed' }
  /** Nobody signed an earlier version. */
  | { readonly kind: 'new'; readonly waiting: readonly MemberFunction[] }
  | {
      readonly kind: 'changed';
      readonly waiting: readonly MemberFunction[];
      readonly before: SignedVersion;
    };

/** Whether an entry stands as it was signed. */
export function signStateOf(entry: Signable, signers: readonly MemberFunction[]): SignState {
  const waiting = waitingFor(entry, signers);
  if (waiting.length === 0) return { kind: 'signed' };
  const before = versionBefore(entry, signers);
  return before === null ? { kind: 'new', waiting } : { kind: 'changed', waiting, before };
}

/** How an entry stands: in force, a draft, or one of them with a draft of the next version. */
export interface Standing {
  readonly kind: 'in-force' | 'draft' | 'both';
  readonly words: string;
  /** All who sign have signed what it says now. */
  readonly isSigned: boolean;
}

/** Who signed what an entry says now, as a count: "1 of 2 signed". */
export function signedWords(entry: Signable, signers: readonly MemberFunction[]): string {
  const signed = signers.length - waitingFor(entry, signers).length;
  if (signed === signers.length) return 'signed by all';
  return signed === 0 ? 'not signed yet' : `${signed} of ${signers.length} signed`;
}

/** How an entry stands, as one thing: "Version 2 in force; 3 is a draft, 2 of 4 signed". */
export function standingOf(entry: Signable, signers: readonly MemberFunction[]): Standing {
  const { version } = entry;
  const isSigned = waitingFor(entry, signers).length === 0;
  const by = signedWords(entry, signers);
  const stands = (kind: Standing['kind'], words: string): Standing => ({ kind, words, isSigned });
  if (isSigned) return stands('in-force', `Version ${version} in force`);
  const inForce = versionInForce(entry, signers)?.version ?? null;
  if (inForce !== null) return stands('both', `Version ${inForce} in force; ${version} is a draft, ${by}`);
  return stands('draft', `Version ${version} is a draft, ${by}`);
}

function allOf(signers: readonly MemberFunction[]): string {
  return signers.length === 3 ? 'all three' : signers.length > 3 ? `all ${signers.length}` : functionList(signers);
}

/**
 * What a deletion takes away with a signed entry, to follow its name: ", which all three had signed"; nothing where
 * nobody did. `verb` is "accepted" where functions accept it.
 */
export function hadSignedWords(entry: Signable, signers: readonly MemberFunction[], verb = 'signed'): string {
  const waiting = waitingFor(entry, signers);
  if (signers.length === 0) return '';
  if (waiting.length === 0) return `, which ${allOf(signers)} had ${verb}`;
  const inForce = versionInForce(entry, signers);
  if (inForce !== null) return `, whose version ${inForce.version} ${allOf(signers)} had ${verb}`;
  const signed = signers.filter((signer) => !waiting.includes(signer));
  return signed.length === 0 ? '' : `, which ${functionList(signed)} had ${verb}`;
}

/** For the list, read aloud: "signed by Marketing, waits for Sales". */
export function marksWords(entry: Signable, signers: readonly MemberFunction[]): string {
  const waiting = waitingFor(entry, signers);
  const signed = signers.filter((signer) => !waiting.includes(signer));
  const parts = [
    signed.length > 0 ? `signed by ${functionList(signed)}` : '',
    waiting.length > 0 ? `waits for ${functionList(waiting)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** "Sales has to sign" or "Marketing and Sales have to sign". */
export function haveToSign(waiting: readonly MemberFunction[]): string {
  return `${functionList(waiting)} ${waiting.length === 1 ? 'has' : 'have'} to sign`;
}

/** "Version 4 was signed by Marketing and Sales, last on 12 Mar.". */
export function beforeWords({ version, signatures }: SignedVersion): string {
  const last = signatures
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  const by = functionList(signatures.map(({ function: signer }) => signer));
  return `Version ${version} was signed by ${by}${last === undefined ? '' : `, last on ${formatDate(last)}`}.`;
}

/** Where nobody can sign it yet, on the button and beside each function. */
export const notReady = 'not ready';

/** "Not ready: weights of 100%, they are 60%". */
export function notReadyWords(missing: readonly string[]): string {
  return `Not ready: ${andList(missing)}`;
}

/** "It does not say yet by when. That is needed before anybody signs." */
export function lackWords(missing: readonly string[]): string {
  return `It does not say yet ${andList(missing)}. That is needed before anybody signs.`;
}
