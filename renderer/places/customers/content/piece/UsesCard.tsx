import { Checkbox } from '@mantine/core';
import { type FunnelStage, funnelStages } from '../../../../../shared/crm/fields.ts';
import { personaName } from '../../../../../shared/planning/persona-terms.ts';
import { giveContentTo, takeContentFrom } from '../../../../commands/keep-content.ts';
import { runChange, useCollection } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { customerLinks } from '../../links.ts';
import { StageHead } from '../../StageHead.tsx';
import { useStageNames } from '../../stages.ts';
import type { PieceView } from '../use-library.ts';
import styles from './piece.module.css';

interface UsesCardProps {
  readonly workspaceId: string;
  readonly shown: PieceView;
  readonly isReadOnly: boolean;
}

/** For which persona at which stage a piece is: one tick a cell. */
export function UsesCard({ workspaceId, shown, isReadOnly }: UsesCardProps) {
  const personas = useCollection('personas');
  const names = useStageNames();
  const { piece, uses } = shown;
  const isUsed = (personaId: string, stage: FunnelStage) =>
    uses.some((use) => use.personaId === personaId && use.stage === stage);
  const turn = (personaId: string, stage: FunnelStage) => {
    const use = { contentId: piece.id, personaId, stage };
    runChange(isUsed(personaId, stage) ? takeContentFrom(use) : giveContentTo(use));
  };
  if (personas.length === 0)
    return (
      <Card title="For whom">
        <p className={styles.quiet}>
          Write down who buys first. <a href={customerLinks.personas(workspaceId)}>Go to the personas</a>
        </p>
      </Card>
    );
  return (
    <Card flush title="For whom" about="persona by stage">
      <div className={styles.scroll}>
        <table className={styles.uses}>
          <StageHead />
          <tbody>
            {personas.map((persona) => (
              <tr key={persona.id}>
                <th scope="row">{personaName(persona)}</th>
                {funnelStages.map((stage) => (
                  <td key={stage}>
                    <Checkbox
                      aria-label={`For ${personaName(persona)} at ${names[stage]}`}
                      checked={isUsed(persona.id, stage)}
                      disabled={isReadOnly}
                      onChange={() => turn(persona.id, stage)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
