import type { Entity } from '../model/entities.ts';
import type { CriterionRule } from '../model/handbook.ts';

/** The rules of a stage's entry, as far as the data can test them. */
export interface StageRules {
  /** Lines of the kind, and how many of them have a rule. */
  readonly lines: number;
  readonly rules: readonly CriterionRule[];
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
