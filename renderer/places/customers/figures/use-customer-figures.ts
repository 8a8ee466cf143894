import { useMemo } from 'react';
import {
  type AskedTest,
  type ClaimFigures,
  type PersonaFigures,
  testDimensionSchema,
} from '../../../../shared/contract/customers.ts';
import type { Problem } from '../../../../shared/contract/problem.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { useCollection } from '../../../document/index.ts';
import { useHostQuery } from '../../../state/use-host-query.ts';

/** What the data say of personas and claims. */
export interface CustomerFigures {
  readonly persona: ReadonlyMap<string, PersonaFigures>;
  readonly claim: ReadonlyMap<string, ClaimFigures>;
  /** The twelve months that are counted, `to` exclusive; null while not known. */
  readonly period: { readonly from: string; readonly to: string; readonly asOf: string } | null;
  readonly isLoading: boolean;
  /** True where nothing was imported yet, which is no failure. */
  readonly hasNoData: boolean;
  readonly problem: Problem | null;
  reload(): void;
}

/** Asks for all personas and tests of the workspace at once: every screen of Customers shows a part of it. */
export function useCustomerFigures(workspaceId: string): CustomerFigures {
  const personas = useCollection('personas');
  const claims = useCollection('claims');
  const input = useMemo(
    () => ({
      workspaceId,
      personas: personas.map(({ id, crmDimension, crmValue }) => ({ id, dimension: crmDimension, value: crmValue })),
      tests: claims.flatMap(askedTest),
    }),
    [workspaceId, personas, claims],
  );
  const { data, problem, isLoading, reload } = useHostQuery('plan/personas', personas.length === 0 ? null : input);
  return useMemo(() => {
    const hasNoData = problem?.code === 'review.noData';
    return {
      persona: new Map(data?.personas.map((figures) => [figures.id, figures])),
      claim: new Map(data?.tests.map((figures) => [figures.id, figures])),
      period: data ? { from: data.from, to: data.to, asOf: data.asOf } : null,
      isLoading,
      hasNoData,
      problem: hasNoData ? null : problem,
      reload,
    };
  }, [data, problem, isLoading, reload]);
}

/** A test whose dimension is none that this version knows is left alone. */
function askedTest({ id, personaId, test }: Entity<'claims'>): readonly AskedTest[] {
  const dimension = testDimensionSchema.safeParse(test?.dimension);
  if (!test || !dimension.success || test.values.length === 0) return [];
  return [{ id, personaId, among: test.among, dimension: dimension.data, values: test.values }];
}
