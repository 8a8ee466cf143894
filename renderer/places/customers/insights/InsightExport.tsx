import type { Entity } from '../../../../shared/model/entities.ts';
import { personaName } from '../../../../shared/planning/persona-terms.ts';
import { useCollection } from '../../../document/index.ts';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { lookOf } from '../../../kit/functions.ts';
import { funnelStageOf, useStageNames } from '../stages.ts';
import { insightWords } from './insight-words.ts';

/** The insights that are shown, as a file. */
export function InsightExport({ insights }: { readonly insights: readonly Entity<'insights'>[] }) {
  const personas = useCollection('personas');
  const names = useStageNames();
  const personaOf = (id: string | null) => {
    const persona = personas.find((each) => each.id === id);
    return persona ? personaName(persona) : '';
  };
  const stageOf = (stage: string) => {
    const known = funnelStageOf(stage);
    return known ? names[known] : stage;
  };
  return (
    <ExportMenu
      list={() => ({
        name: 'insights',
        columns: [
          { label: 'Kind' },
          { label: 'What was said' },
          { label: 'Who' },
          { label: 'Account' },
          { label: 'Persona' },
          { label: 'Stage' },
          { label: 'Theme or reason' },
          { label: 'Heard on', kind: 'date' },
          { label: 'Heard by' },
          { label: 'What it led to' },
          { label: 'State' },
        ],
        rows: insights.map((insight) => [
          insightWords[insight.kind].name,
          insight.text,
          insight.who,
          insight.account,
          personaOf(insight.personaId),
          stageOf(insight.stage),
          insight.theme,
          insight.heardOn,
          lookOf(insight.heardBy).label,
          insight.change,
          insight.triagedAt === null ? 'inbox' : 'triaged',
        ]),
      })}
    />
  );
}
