import type { z } from 'zod';
import type { Entity } from '../model/entities.ts';
import type { criterionRuleSchema } from '../model/handbook.ts';

/** What a record has to show for one line of the handbook. */
export type AgreedRule = z.output<typeof criterionRuleSchema>;

/** The rules of a stage's entry, as far as the data can test them. */
export interface StageRules {
  /** Lines of the kind, and how many of them have a rule. */
  readonly lines: number;
  readonly rules: readonly AgreedRule[];
}

/** The lines of one kind of a stage's entry. */
export function stageRules(
  stage: string,
  kind: Entity<'criteria'>['kind'],
  {
    definitions,
    criteria,
  }: { readonly definitions: readonly Entity<'definitions'>[]; readonly criteria: readonly Entity<'criteria'>[] },
): StageRules {
  const definition = definitions.find((each) => each.kind === 'stage' && each.stage === stage);
  const lines = criteria.filter((each) => each.definitionId === definition?.id && each.kind === kind);
  return { lines: lines.length, rules: lines.flatMap(({ rule }) => rule ?? []) };
}

/** The lines of the handbook that promises about quality are measured by. */
export type RulesOf = (stage: string, kind: Entity<'criteria'>['kind']) => StageRules;
