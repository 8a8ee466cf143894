import type { MemberFunction } from '../../../../../shared/contract/library.ts';
import type { Entity } from '../../../../../shared/model/entities.ts';
import { agreementOf, labelTable } from '../../../../../shared/planning/kappa.ts';

/** Both sides of an agreement; who belongs to neither watches. */
export const sides = ['marketing', 'sales'] as const;
export type Side = (typeof sides)[number];

export const isSide = (signer: MemberFunction): signer is Side => sides.some((side) => side === signer);

/** What one side has done so far. */
export interface SideWork {
  readonly side: Side;
  readonly text: string;
  readonly isDone: boolean;
  readonly labels: ReadonlyMap<string, boolean>;
}

export interface ExerciseState {
  readonly exercise: Entity<'blindExercises'>;
  readonly work: Readonly<Record<Side, SideWork>>;
  readonly isRevealed: boolean;
  /** Both have written and labelled all there is to label. */
  readonly mayReveal: boolean;
}

interface Stored {
  readonly answers: readonly Entity<'blindAnswers'>[];
  readonly labels: readonly Entity<'blindLabels'>[];
}

/** Where an exercise stands. */
export function exerciseState(exercise: Entity<'blindExercises'>, stored: Stored): ExerciseState {
  const work = { marketing: workOf('marketing', exercise, stored), sales: workOf('sales', exercise, stored) };
  const isReady = ({ isDone, labels }: SideWork) => isDone && exercise.leads.every((lead) => labels.has(lead));
  return {
    exercise,
    work,
    isRevealed: exercise.revealedAt !== null,
    mayReveal: isReady(work.marketing) && isReady(work.sales),
  };
}

function workOf(side: Side, { id, leads }: Entity<'blindExercises'>, { answers, labels }: Stored): SideWork {
  const answer = answers.find((each) => each.exerciseId === id && each.function === side);
  const own = labels.filter((each) => each.exerciseId === id && each.function === side && leads.includes(each.lead));
  return {
    side,
    text: answer?.text ?? '',
    isDone: answer?.isDone ?? false,
    labels: new Map(own.map(({ lead, isReady }) => [lead, isReady])),
  };
}

/** How far both sides' labels agree; null where they labelled nothing. */
export function exerciseAgreement({ work }: ExerciseState) {
  const table = labelTable(work.marketing.labels, work.sales.labels);
  const agreement = agreementOf(table);
  return agreement && { table, ...agreement };
}
