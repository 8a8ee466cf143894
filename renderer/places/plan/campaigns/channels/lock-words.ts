/** ", before the first lead", or after it; nothing while there is none. */
export function lockWords(lockedOn: string, firstLeadOn: string | null): string {
  if (firstLeadOn === null) return '';
  return lockedOn <= firstLeadOn ? ', before the first lead' : ', after the first lead';
}
