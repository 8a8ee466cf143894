import { type MemberFunction, memberFunctions } from '../../../../../shared/contract/library.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { isTimed, type SignableSla, type SlaKind } from '../../../../../shared/planning/sla-terms.ts';
import { workspaceHref } from '../../../../app/routes.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { NumberText } from '../../../../kit/fields/NumberText.tsx';
import { readShare, shareText } from '../../../../kit/fields/number-text.ts';
import { QuietSelect } from '../../../../kit/fields/QuietSelect.tsx';
import { today } from '../../../../kit/today.ts';
import { changePromise } from '../agreement-actions.ts';
import { Line } from '../detail/DetailCard.tsx';
import detail from '../detail/detail.module.css';
import type { Agreement } from '../use-agreement.ts';
import { endBehind, promiseKinds, timeUnits } from './promise-kinds.ts';

interface TermsProps {
  readonly workspaceId: string;
  readonly promise: SignableSla;
  readonly agreement: Agreement;
}

const functions = memberFunctions.filter((each) => each !== 'leadership' && each !== 'other');

/** What is promised: what kind, between whom, how much or how fast, and for how many of the cases. */
export function PromiseTerms(props: TermsProps) {
  const { promise, agreement } = props;
  const { isReadOnly } = agreement;
  const kind = promiseKinds.find(({ value }) => value === promise.kind);
  const change = (fields: Parameters<typeof changePromise>[1], what: string) => changePromise(promise, fields, what);
  return (
    <>
      <Line label="Is about" {...(kind ? { about: kind.about } : {})}>
        <QuietSelect
          label="What the promise is about"
          data={promiseKinds}
          value={promise.kind}
          isReadOnly={isReadOnly}
          onChoose={(value) => {
            const stages = stagesFor(value, promise.fromStage, promise.toStage, agreement);
            change({ kind: value, ...unitFor(value), ...stages }, 'kind of a promise');
          }}
        />
      </Line>
      <Line label="Between">
        <span className={detail.inline}>
          <Side {...props} field="by" label="Who promises" />
          <span className={detail.quiet}>to</span>
          <Side {...props} field="to" label="To whom" />
        </span>
      </Line>
      <Stages {...props} />
      <Amount {...props} />
      {promise.kind !== 'volume' && (
        <Line label="Target">
          <span className={detail.inline}>
            <EditableText
              value={shareText(promise.share)}
              label="Target in percent of the cases"
              placeholder="100"
              readOnly={isReadOnly}
              validate={(text) => (text === '' || readShare(text) !== null ? null : '0 to 100.')}
              onKeep={(text) => change({ share: readShare(text) }, 'target of a promise')}
            />
            <span className={detail.quiet}>% of the cases</span>
          </span>
        </Line>
      )}
      {promise.kind === 'typed' && <TypedCounts {...props} />}
    </>
  );
}

function unitFor(kind: SlaKind): { readonly unit?: SignableSla['unit'] } {
  if (kind === 'volume') return { unit: 'count' };
  if (kind === 'attempts') return { unit: 'attempts' };
  return isTimed({ kind }) ? { unit: 'business-hours' } : {};
}

/** A take-over that begins at a stage can't end before it. */
function stagesFor(kind: SlaKind, fromStage: string, toStage: string, { stages }: Agreement) {
  return kind === 'take-over' ? { fromStage, toStage: endBehind(stages, fromStage, toStage) } : { fromStage, toStage };
}

function Side({
  promise,
  agreement,
  field,
  label,
}: TermsProps & { readonly field: 'by' | 'to'; readonly label: string }) {
  const choose = (chosen: MemberFunction) => {
    // Whose hours count goes with who promises, unless somebody chose otherwise.
    const calendar = field === 'by' && promise.calendar === promise.by ? { calendar: chosen } : {};
    changePromise(promise, { [field]: chosen, ...calendar }, 'side of a promise');
  };
  return (
    <QuietSelect
      label={label}
      data={functions.map((value) => ({ value, label: functionLabel(value) }))}
      value={promise[field]}
      mark={<FunctionMark function={promise[field]} />}
      isReadOnly={agreement.isReadOnly}
      onChoose={choose}
    />
  );
}

function Stages({ promise, agreement }: TermsProps) {
  const { kind, fromStage, toStage } = promise;
  const stages = agreement.stages.map(({ key, label }) => ({ value: key, label }));
  const isFrom = isTimed(promise) || kind === 'conformance' || kind === 'completeness';
  const isTo = kind === 'take-over' || kind === 'volume';
  if (!isFrom && !isTo) return null;
  const move = (field: 'fromStage' | 'toStage', chosen: string) => {
    const fields = field === 'fromStage' ? stagesFor(kind, chosen, toStage, agreement) : { toStage: chosen };
    changePromise(promise, fields, 'stage of a promise');
  };
  const choose = (field: 'fromStage' | 'toStage', label: string, value: string) => (
    <QuietSelect
      label={label}
      data={stages}
      value={value}
      isReadOnly={agreement.isReadOnly}
      onChoose={(chosen) => move(field, chosen)}
    />
  );
  return (
    <Line label={isTimed(promise) ? 'From' : 'Stage'}>
      <span className={detail.inline}>
        {isFrom && choose('fromStage', 'Stage that it begins at', fromStage)}
        {isFrom && isTo && <span className={detail.quiet}>to</span>}
        {isTo && choose('toStage', kind === 'volume' ? 'Stage that is counted' : 'Stage that it ends at', toStage)}
      </span>
    </Line>
  );
}

function Amount({ workspaceId, promise, agreement }: TermsProps) {
  const { kind, amount, unit, calendar } = promise;
  const { isReadOnly } = agreement;
  const timed = isTimed(promise);
  if (!timed && kind !== 'volume' && kind !== 'attempts') return null;
  const change = (fields: Parameters<typeof changePromise>[1]) => changePromise(promise, fields, 'amount of a promise');
  const timeUnit = timeUnits.find(({ value }) => value === unit)?.value ?? 'business-hours';
  return (
    <Line label={timed ? 'Within' : 'At least'}>
      <span className={detail.inline}>
        <NumberText
          value={amount}
          label={timed ? 'Time of the promise' : 'Number of the promise'}
          placeholder="not set"
          isAmount={!timed}
          isReadOnly={isReadOnly}
          validate={(value) => (value !== null && value <= 0 ? 'More than zero, or nothing.' : null)}
          onKeep={(value) => change({ amount: value })}
        />
        {timed && (
          <QuietSelect
            label="Unit of the promise"
            data={timeUnits}
            value={timeUnit}
            isReadOnly={isReadOnly}
            onChoose={(value) => change({ unit: value })}
          />
        )}
        {!timed && <span className={detail.quiet}>{kind === 'volume' ? 'in a review period' : 'attempts'}</span>}
      </span>
      {timed && timeUnit === 'business-days' && (
        <span className={detail.quiet}>counted from the next working day, to the end of the last one</span>
      )}
      {timed && (
        <span className={detail.inline}>
          <span className={detail.quiet}>in the hours of</span>
          <QuietSelect
            label="Whose business hours count"
            data={functions.map((value) => ({ value, label: functionLabel(value) }))}
            value={calendar}
            isReadOnly={isReadOnly}
            onChoose={(value) => change({ calendar: value })}
          />
          <a className={detail.quiet} href={workspaceHref(workspaceId, ['data', 'calendar'])}>
            Business hours
          </a>
        </span>
      )}
    </Line>
  );
}

const whole = (value: number | null) => (value !== null && !Number.isInteger(value) ? 'A whole number.' : null);

/** Counts that somebody typed; the day says how old they are. */
function TypedCounts({ promise, agreement }: TermsProps) {
  const keep = (fields: { readonly typedKept?: number | null; readonly typedOf?: number | null }) =>
    changePromise(promise, { ...fields, typedOn: today() }, 'count of a promise');
  const { typedKept, typedOf } = promise;
  return (
    <Line label="Counted" about="Counted by hand and marked as such">
      <span className={detail.inline}>
        <NumberText
          value={typedKept}
          label="How many kept it"
          placeholder="kept"
          isAmount
          isReadOnly={agreement.isReadOnly}
          validate={(value) =>
            whole(value) ?? (value !== null && typedOf !== null && value > typedOf ? `At most ${typedOf}.` : null)
          }
          onKeep={(value) => keep({ typedKept: value })}
        />
        <span className={detail.quiet}>of</span>
        <NumberText
          value={typedOf}
          label="How many there were"
          placeholder="cases"
          isAmount
          isReadOnly={agreement.isReadOnly}
          validate={(value) =>
            whole(value) ??
            (value !== null && typedKept !== null && value < typedKept ? `At least ${typedKept}.` : null)
          }
          onKeep={(value) => keep({ typedOf: value })}
        />
      </span>
    </Line>
  );
}
