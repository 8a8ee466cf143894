import { ActionIcon } from '@mantine/core';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { clockFunction } from '../../../../../shared/planning/handoff-steps.ts';
import type { SignableHandoff } from '../../../../../shared/planning/handoff-terms.ts';
import { missingOfStep } from '../../../../../shared/planning/ready-to-sign.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { countWords } from '../../../../kit/figure-words.ts';
import { IconArrowRight, IconTrash } from '../../../../kit/icons.ts';
import { SignPill } from '../../../../kit/signing/SignPill.tsx';
import { hadSignedWords } from '../../../../kit/signing/sign-words.ts';
import { changeStep, takeAway } from '../agreement-actions.ts';
import { fewest, type HandoffFigures, medianWords } from '../handoff-words.ts';
import { handoffRows } from '../rows-link.ts';
import { type Agreement, reviewPeriod } from '../use-agreement.ts';
import { AgreedSide } from './AgreedSide.tsx';
import { stepLines } from './changed-terms.ts';
import { DetailCard, Line } from './DetailCard.tsx';
import classes from './detail.module.css';
import { OwnerLines } from './OwnerLines.tsx';
import { StepNotes } from './StepNotes.tsx';
import { clockEnds as ends, stepPaths as paths, clockUnits as units } from './step-choices.ts';

interface StepDetailProps {
  readonly workspaceId: string;
  readonly handoff: SignableHandoff;
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  onClose(): void;
}

/** One step: what starts it, what comes along, how it ends, its clock, its owners, and what the data says of it. */
export function StepDetail(props: StepDetailProps) {
  const { handoff, agreement, onClose } = props;
  const { isReadOnly, signers } = agreement;
  const name = `${agreement.nameOf(handoff.fromStage)} to ${agreement.nameOf(handoff.toStage)}`;
  const remove = () => {
    takeAway('handoffs', handoff.id, `step from ${name}`, hadSignedWords(handoff, signers));
    onClose();
  };
  return (
    <DetailCard
      key={handoff.id}
      title={
        <>
          {agreement.nameOf(handoff.fromStage)} <IconArrowRight size={14} aria-label="to" />{' '}
          {agreement.nameOf(handoff.toStage)}
        </>
      }
      about={
        <>
          <FunctionMark function={handoff.fromFunction} /> {functionLabel(handoff.fromFunction)}
          {handoff.fromFunction !== handoff.toFunction && (
            <>
              {' to '}
              <FunctionMark function={handoff.toFunction} /> {functionLabel(handoff.toFunction)}
            </>
          )}
        </>
      }
      actions={
        <>
          <SignPill entry={handoff} signers={signers} />
          {!isReadOnly && (
            <ActionIcon aria-label={`Delete the step from ${name}`} onClick={remove}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </>
      }
      onClose={onClose}
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <Words {...props} />
          <Measured {...props} />
        </div>
        <div className={classes.column}>
          <ClockLines {...props} />
          <StepNotes workspaceId={props.workspaceId} handoff={handoff} agreement={agreement} />
          <OwnerLines
            entry={handoff}
            agreement={agreement}
            onChange={(fields, what) => changeStep(handoff, fields, `${what} of ${name}`)}
          />
        </div>
        <AgreedSide
          entry={handoff}
          name={name}
          agreement={agreement}
          missing={missingOfStep(handoff)}
          linesOf={(terms) => stepLines(terms, agreement.nameOf)}
        />
      </div>
    </DetailCard>
  );
}

const texts = [
  { field: 'trigger', label: 'Starts when', placeholder: 'What makes it happen' },
  { field: 'artefact', label: 'Comes along', placeholder: 'What is handed over, one item per line' },
  { field: 'exit', label: 'Is done when', placeholder: 'How both sides know that it is done' },
] as const;

function Words({ handoff, agreement }: StepDetailProps) {
  return texts.map(({ field, label, placeholder }) => (
    <Line key={field} label={label}>
      <EditableText
        value={handoff[field]}
        label={label}
        placeholder={placeholder}
        multiline
        readOnly={agreement.isReadOnly}
        onKeep={(text) => changeStep(handoff, { [field]: text }, label.toLowerCase())}
      />
    </Line>
  ));
}

const positive = (value: number | null) => (value !== null && value <= 0 ? 'More than zero, or nothing.' : null);

function ClockLines({ handoff, agreement }: StepDetailProps) {
  const { isReadOnly } = agreement;
  const { clockLabel, clockAmount, clockUnit, clockEnds, path, revisitDays } = handoff;
  const change = (fields: Parameters<typeof changeStep>[1], what: string) => changeStep(handoff, fields, what);
  return (
    <>
      <Line label="Clock" about={`In the hours of ${functionLabel(clockFunction(handoff))}`}>
        <span className={classes.inline}>
          <EditableText
            value={clockLabel}
            label="Name of the clock"
            placeholder="First touch"
            readOnly={isReadOnly}
            onKeep={(text) => change({ clockLabel: text }, 'clock')}
          />
          <span className={classes.quiet}>within</span>
          <NumberText
            value={clockAmount}
            label="Time of the clock"
            placeholder="no time"
            isReadOnly={isReadOnly}
            validate={positive}
            onKeep={(amount) => change({ clockAmount: amount }, 'clock')}
          />
          <QuietSelect
            label="Unit of the clock"
            data={units}
            value={clockUnit}
            isReadOnly={isReadOnly}
            onChoose={(unit) => change({ clockUnit: unit }, 'clock')}
          />
        </span>
        <span className={classes.inline}>
          <span className={classes.quiet}>until</span>
          <QuietSelect
            label="What stops the clock"
            data={ends}
            value={clockEnds}
            isReadOnly={isReadOnly}
            onChoose={(end) => change({ clockEnds: end }, 'clock')}
          />
        </span>
      </Line>
      <Line label="Way">
        <span className={classes.inline}>
          <QuietSelect
            label="Way of the step"
            data={paths}
            value={path}
            isReadOnly={isReadOnly}
            onChoose={(way) => change({ path: way }, 'way')}
          />
          {path !== 'onward' && (
            <>
              <span className={classes.quiet}>looked at again after</span>
              <NumberText
                value={revisitDays}
                label="Days until it is looked at again"
                placeholder="no"
                isReadOnly={isReadOnly}
                validate={positive}
                onKeep={(days) =>
                  change({ revisitDays: days === null ? null : Math.round(days) }, 'days until it is looked at again')
                }
              />
              <span className={classes.quiet}>days</span>
            </>
          )}
        </span>
      </Line>
    </>
  );
}

function Measured({ workspaceId, handoff, figures }: StepDetailProps) {
  const step = figures?.steps.find(({ handoffId }) => handoffId === handoff.id);
  const hours = workspaceHref(workspaceId, ['data', 'calendar']);
  const part = { metric: 'handoff_path', part: 'denominator', stages: `${handoff.fromStage}:${handoff.toStage}` };
  const isLate = step?.isSlower === true && step.taken.count >= fewest;
  return (
    <>
      <h3 className={classes.heading}>In the data of this period</h3>
      {!step && <p className={classes.quiet}>Nothing is imported yet.</p>}
      {step && (
        <div className={classes.measure}>
          <span>
            <strong>{step.count}</strong> went this way
          </span>
          {(step.lost.denominator ?? 0) > 0 && (
            <span>
              <strong>{countWords(step.lost)}</strong> that left the stage were lost
            </span>
          )}
          {step.taken.count > 0 && (
            <span className={isLate ? classes.bad : undefined}>
              {step.taken.value === null || step.taken.count < fewest ? (
                `${medianWords(step.taken)}, too few for a median`
              ) : (
                <>
                  median <strong>{medianWords(step.taken)}</strong> of {step.taken.count}
                </>
              )}
              {isLate ? ', slower than promised' : ''}
            </span>
          )}
          {step.count > 0 && <a href={handoffRows(workspaceId, part, reviewPeriod)}>Show rows</a>}
        </div>
      )}
      <p className={classes.quiet}>
        {handoff.clockEnds === 'next-stage'
          ? 'Those that went this way in the period. '
          : 'Leads that began to wait in the period. Those who still wait count with the time so far. '}
        <a href={hours}>Business hours</a>
      </p>
    </>
  );
}
