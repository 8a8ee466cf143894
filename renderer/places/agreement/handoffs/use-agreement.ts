import { useMemo } from 'react';
import type { MemberFunction } from '../../../../shared/contract/library.ts';
import { type ReviewQuery, reviewQuerySchema } from '../../../../shared/contract/review.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { signersOf } from '../../../../shared/model/signing.ts';
import { type SignableHandoff, signableHandoff } from '../../../../shared/planning/handoff-terms.ts';
import { type SignableSla, signableSla } from '../../../../shared/planning/sla-terms.ts';
import { useCollection, useSaveState } from '../../../document/index.ts';
import { type AgreedStage, agreedStages } from './agreed-stages.ts';

/** What is agreed between the functions about a lead's way, as the screen needs it. */
export interface Agreement {
  readonly handoffs: readonly SignableHandoff[];
  readonly promises: readonly SignableSla[];
  readonly rules: readonly Entity<'priorityRules'>[];
  /** In the order of the funnel, ways out last. */
  readonly stages: readonly AgreedStage[];
  readonly signers: readonly MemberFunction[];
  readonly isReadOnly: boolean;
  /** Changes with everything that figures depend on, so that they are asked anew. */
  readonly basis: string;
  nameOf(stage: string): string;
}

/** A short text that changes with what it is made of. */
function shortHash(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1) hash = (hash * 33 + text.charCodeAt(index)) | 0;
  return (hash >>> 0).toString(36);
}

/** The agreement of the workspace as it stands. */
export function useAgreement(): Agreement {
  const handoffs = useCollection('handoffs');
  const slas = useCollection('slas');
  const rules = useCollection('priorityRules');
  const definitions = useCollection('definitions');
  const criteria = useCollection('criteria');
  const signatures = useCollection('signatures');
  const people = useCollection('people');
  const calendars = useCollection('teamCalendars');
  const holidays = useCollection('holidays');
  const isReadOnly = useSaveState().state === 'read-only';
  return useMemo(() => {
    const drawn = agreedStages(definitions);
    const labels = new Map(drawn.map(({ key, label }) => [key, label]));
    const counted = [handoffs, slas, rules, criteria, calendars, holidays, people, signatures.map(({ id }) => id)];
    return {
      handoffs: handoffs.map((each) => signableHandoff(each, signatures)),
      promises: slas.map((each) => signableSla(each, signatures)),
      rules,
      stages: drawn,
      signers: signersOf(definitions, people),
      isReadOnly,
      basis: shortHash(JSON.stringify(counted)),
      nameOf: (stage) => labels.get(stage) ?? stage,
    };
  }, [handoffs, slas, rules, definitions, criteria, signatures, people, calendars, holidays, isReadOnly]);
}

/** The last review period that the data covers. */
export const reviewPeriod: ReviewQuery = reviewQuerySchema.parse({ span: 'review-period' });
/** Three months, for outcomes that take a while. */
export const threeMonths: ReviewQuery = reviewQuerySchema.parse({ span: 'three-months' });
