import { z } from 'zod';
import type { MemberFunction } from '../contract/library.ts';
import type { Entity } from './entities.ts';
import { functionLabel } from './function-label.ts';
import type { GoalKind, GoalSide } from './goal.ts';
import { type Signable, type Signature, signaturesOf, type Terms } from './signing.ts';

/** What functions sign of a goal: what is to be reached by when and how that is measured, not how it stands or who owns it. */
const goalTermsSchema = z.object({
  title: z.string(),
  side: z.string(),
  kind: z.string(),
  metric: z.string().nullable(),
  stages: z.string().nullable(),
  variant: z.string().nullable(),
  filters: z.array(z.object({ dimension: z.string(), values: z.array(z.string()) })),
  target: z.number().nullable(),
  baseline: z.number().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type GoalTerms = z.output<typeof goalTermsSchema>;

/** A goal with what people sign of it and who did. */
export type GoalEntry = Entity<'goals'> & Signable & { readonly root: 'goals' };

/** A goal as it is signed. */
export function goalEntry(goal: Entity<'goals'>, signatures: Iterable<Signature>): GoalEntry {
  return { ...goal, root: 'goals', terms: goalTerms(goal), signatures: signaturesOf(signatures, 'goals', goal.id) };
}

/** What people sign of a goal. */
export function goalTerms(
  said: Omit<GoalTerms, 'side' | 'kind'> & { readonly side: GoalSide; readonly kind: GoalKind },
): GoalTerms {
  const { title, side, kind, metric, stages, variant, filters, target, baseline, from, to } = said;
  return { title: title.trim(), side, kind, metric, stages, variant, filters, target, baseline, from, to };
}

/** Terms that were signed, as a goal's; null for none and for what cannot be read as such. */
export function readGoalTerms(terms: Terms | null): GoalTerms | null {
  const read = goalTermsSchema.safeParse(terms);
  return read.success ? read.data : null;
}

/** Who signs a goal: Marketing and Sales, and Telequalification where it is theirs to reach. */
export function goalSigners({
  side,
  telequalificationOwner,
}: Pick<Entity<'goals'>, 'side' | 'telequalificationOwner'>): readonly MemberFunction[] {
  const isTheirs = side === 'telequalification' || telequalificationOwner !== null;
  return isTheirs ? ['marketing', 'telequalification', 'sales'] : ['marketing', 'sales'];
}

/** What people call a goal. */
export function goalName({ title }: Pick<Entity<'goals'>, 'title'>): string {
  return title.trim() === '' ? 'Untitled goal' : title;
}

/** The name of a goal's side as people read it. */
export function goalSideLabel(side: GoalSide): string {
  if (side === 'business') return 'Business';
  return side === 'joint' ? 'Joint' : functionLabel(side);
}
