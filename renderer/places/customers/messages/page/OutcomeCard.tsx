import { funnelStages } from '../../../../../shared/crm/fields.ts';
import { percentWords } from '../../../../../shared/metrics/words.ts';
import { standingOf } from '../../../../../shared/planning/message-grid.ts';
import { useSettings } from '../../../../document/index.ts';
import { Card } from '../../../../kit/Card.tsx';
import { personaRowsHref } from '../../figures/rows-of.ts';
import type { CustomerFigures } from '../../figures/use-customer-figures.ts';
import { useStageNames } from '../../stages.ts';
import { outcomeWords, standingWords, waitingWords } from '../message-words.ts';
import { useMessageGrid } from '../use-message-grid.ts';
import type { CellPart } from './cell-part.ts';
import styles from './message.module.css';

interface OutcomeCardProps extends CellPart {
  readonly figures: CustomerFigures;
}

/** How many go on from here, beside all other leads, and who waits here now. */
export function OutcomeCard({ workspaceId, persona, stage, figures }: OutcomeCardProps) {
  const limits = useSettings();
  const names = useStageNames();
  const measured = useMessageGrid(figures).figuresOf({ personaId: persona.id, stage });
  const next = funnelStages[funnelStages.indexOf(stage) + 1];
  const words = outcomeWords(measured, limits);
  const { period } = figures;
  const rows = (part: { table: 'leads'; metric: string; part: string; stages: string }) =>
    period ? personaRowsHref({ workspaceId, period, persona }, part) : '';
  if (!measured || !period)
    return (
      <Card title="What comes of it">
        <p className={styles.quiet}>Not measured yet: no lead in the data belongs to this persona.</p>
      </Card>
    );
  const standing = standingOf(measured.goesOn, measured.others, limits.smallSample);
  return (
    <Card title="What comes of it" actions="12 months">
      {next && (
        <p className={styles.outcome} data-standing={standing}>
          {words === null ? (
            <span className={styles.quiet}>Nobody has been here yet</span>
          ) : (
            <>
              <strong data-small={words.isSmall}>{words.text}</strong> went on to {names[next]},{' '}
              <span className={styles.standing}>{standingWords[standing]}</span>
              {measured.others?.value != null && standing !== 'unknown' && (
                <span className={styles.quiet}> ({percentWords(measured.others.value, 0)})</span>
              )}
              .{' '}
              <a
                href={rows({
                  table: 'leads',
                  metric: 'stage_conversion',
                  part: 'denominator',
                  stages: `${stage}:${next}`,
                })}
              >
                The leads
              </a>
            </>
          )}
        </p>
      )}
      <p className={styles.waiting}>
        <a href={rows({ table: 'leads', metric: 'persona_waiting', part: 'denominator', stages: stage })}>
          {waitingWords(measured.waiting, stage)}
        </a>{' '}
        {stage === 'won' ? 'to keep' : `${measured.waiting === 1 ? 'waits' : 'wait'} here now`}
      </p>
      {words !== null && measured.goesOn?.note && <p className={styles.quiet}>{measured.goesOn.note}</p>}
    </Card>
  );
}
