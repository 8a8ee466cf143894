import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { AddStep } from '../AddStep.tsx';
import { clockWords, type HandoffFigures } from '../handoff-words.ts';
import type { Agreement } from '../use-agreement.ts';
import { DetailCard } from './DetailCard.tsx';
import classes from './detail.module.css';

interface StageDetailProps {
  readonly workspaceId: string;
  readonly stage: string;
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  onOpenStep(id: string): void;
  onClose(): void;
}

/** One stage: how leads come in and go on, and where it is defined. */
export function StageDetail({ workspaceId, stage, agreement, figures, onOpenStep, onClose }: StageDetailProps) {
  const { stages, handoffs, nameOf, isReadOnly } = agreement;
  const lane = stages.find(({ key }) => key === stage)?.lane ?? 'sales';
  const counts = figures?.stages.find((each) => each.stage === stage);
  const into = handoffs.filter(({ toStage }) => toStage === stage);
  const out = handoffs.filter(({ fromStage }) => fromStage === stage);
  const list = (steps: typeof handoffs, other: 'fromStage' | 'toStage', empty: string) => (
    <ul>
      {steps.length === 0 && <li className={classes.quiet}>{empty}</li>}
      {steps.map((step) => (
        <li key={step.id}>
          <button type="button" onClick={() => onOpenStep(step.id)}>
            {nameOf(step[other])}
          </button>{' '}
          <span className={classes.quiet}>{clockWords(step)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <DetailCard
      key={stage}
      title={nameOf(stage)}
      about={
        <>
          <FunctionMark function={lane} /> {functionLabel(lane)} ·{' '}
          <a href={workspaceHref(workspaceId, ['agreement', 'handbook', stage])}>what it means</a>
        </>
      }
      actions={!isReadOnly && <AddStep agreement={agreement} from={stage} onAdded={onOpenStep} />}
      onClose={onClose}
    >
      <div className={classes.flow}>
        <div>
          <h3 className={classes.heading}>Comes from</h3>
          {list(into, 'fromStage', 'No step leads here.')}
        </div>
        <div>
          <h3 className={classes.heading}>Goes on to</h3>
          {list(out, 'toStage', 'No step leads on from here.')}
        </div>
      </div>
      {counts && (
        <p className={classes.foot}>
          {counts.entered} came in during the period
          {counts.passed > 0 ? `, ${counts.passed} more came past it to a later stage` : ''}
          {counts.open > 0 ? `, ${counts.open} stand here now` : ''}
        </p>
      )}
    </DetailCard>
  );
}
