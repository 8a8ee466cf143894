import type { Entity } from '../../../../../shared/model/entities.ts';
import { nameOfPerson } from '../../../../../shared/model/person.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { useCollection, useKnownCollection } from '../../../../document/index.ts';
import { ExportMenu } from '../../../../kit/ExportMenu.tsx';
import { funnelStageOf, useStageNames } from '../../stages.ts';

interface GapExportProps {
  readonly gaps: readonly Entity<'contentGaps'>[];
  pieceOf(gap: Entity<'contentGaps'>): Entity<'content'> | undefined;
}

/** What could not be found, as a file; what was answered since stands in it with its piece. */
export function GapExport({ gaps, pieceOf }: GapExportProps) {
  const people = useKnownCollection('people');
  const personas = useCollection('personas');
  const names = useStageNames();
  return (
    <ExportMenu
      list={() => ({
        name: 'Content not found',
        columns: [
          { label: 'Looked for' },
          { label: 'Persona' },
          { label: 'Stage' },
          { label: 'Asked by' },
          { label: 'Since', kind: 'date' },
          { label: 'Answered by' },
        ],
        rows: gaps.map((gap) => {
          const persona = personas.find(({ id }) => id === gap.personaId);
          const stage = funnelStageOf(gap.stage);
          return [
            gap.searched,
            persona ? personaName(persona) : '',
            stage ? names[stage] : gap.stage,
            nameOfPerson(people, gap.askedBy),
            gap.createdAt === '' ? null : gap.createdAt.slice(0, 10),
            pieceOf(gap)?.title ?? '',
          ];
        }),
      })}
    />
  );
}
