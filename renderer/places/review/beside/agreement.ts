import type { Entity } from '../../../../shared/model/entities.ts';

/** True when every function that was asked has agreed. */
export function isAgreed({ needsAgreement, agreements }: Entity<'decisions'>): boolean {
  return needsAgreement.every((asked) => agreements.some((given) => given.function === asked));
}
