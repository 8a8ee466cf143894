import { functionLabel } from '../../../../../shared/model/function-label.ts';
import type { SignableHandoff } from '../../../../../shared/planning/handoff-terms.ts';
import { otherLanes, otherTimes } from '../../../../../shared/planning/step-agreement.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { changeStep } from '../agreement-actions.ts';
import { timeUnits } from '../promises/promise-kinds.ts';
import type { Agreement } from '../use-agreement.ts';
import classes from './detail.module.css';

interface StepNotesProps {
  readonly workspaceId: string;
  readonly handoff: SignableHandoff;
  readonly agreement: Agreement;
}

/** Where a step says otherwise than a promise about the same, or than the lanes that its stages stand in. */
export function StepNotes({ workspaceId, handoff, agreement }: StepNotesProps) {
  const { promises, stages, nameOf, isReadOnly } = agreement;
  const times = otherTimes(handoff, promises);
  const lanes = otherLanes(handoff, (stage) => stages.find(({ key }) => key === stage)?.lane);
  if (times.length + lanes.length === 0) return null;
  const unitOf = (unit: string) => timeUnits.find(({ value }) => value === unit)?.label ?? unit;
  return (
    <ul className={classes.notes}>
      {times.map(({ id, title, amount, unit }) => (
        <li key={id}>
          The promise{' '}
          <a href={workspaceHref(workspaceId, ['agreement', 'handoffs', 'promise', id])}>{title || 'without words'}</a>{' '}
          gives the same {amount} {unitOf(unit)}.
        </li>
      ))}
      {lanes.map(({ field, stage, lane }) => (
        <li key={field}>
          {nameOf(stage)} stands in the lane of {functionLabel(lane)}, who own it in the handbook; this step says{' '}
          {functionLabel(handoff[field])}.{' '}
          {!isReadOnly && (
            <button type="button" onClick={() => changeStep(handoff, { [field]: lane }, `who ${nameOf(stage)} is of`)}>
              Say {functionLabel(lane)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
