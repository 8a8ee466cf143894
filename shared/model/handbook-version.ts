import type { MemberFunction } from '../contract/library.ts';
import { type Signable, versionInForce } from './signing.ts';

/**
 * The version of the handbook that figures stand on: "Handbook v4" for the newest that all have signed, "Handbook v2, a
 * draft" while none is in force.
 */
export function handbookWords(entries: readonly Signable[], signers: readonly MemberFunction[]): string {
  if (entries.length === 0) return 'No handbook yet';
  const inForce = entries.flatMap((entry) => versionInForce(entry, signers)?.version ?? []);
  if (inForce.length > 0) return `Handbook v${Math.max(...inForce)}`;
  return `Handbook v${Math.max(...entries.map(({ version }) => version))}, a draft`;
}
