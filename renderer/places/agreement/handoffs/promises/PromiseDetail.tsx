import { ActionIcon } from '@mantine/core';
import type { MeasuredPromise } from '../../../../../shared/contract/agreement.ts';
import { functionLabel } from '../../../../../shared/model/function-label.ts';
import { missingOfPromise } from '../../../../../shared/planning/ready-to-sign.ts';
import { promiseAsMeasured, type SignableSla } from '../../../../../shared/planning/sla-terms.ts';
import { EditableText } from '../../../../kit/EditableText.tsx';
import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { IconTrash } from '../../../../kit/icons.ts';
import { SignPill } from '../../../../kit/signing/SignPill.tsx';
import { hadSignedWords } from '../../../../kit/signing/sign-words.ts';
import { changePromise, takeAway } from '../agreement-actions.ts';
import { AgreedSide } from '../detail/AgreedSide.tsx';
import { promiseLines } from '../detail/changed-terms.ts';
import { DetailCard, Line } from '../detail/DetailCard.tsx';
import detail from '../detail/detail.module.css';
import { OwnerLines } from '../detail/OwnerLines.tsx';
import { handoffRows } from '../rows-link.ts';
import { type Agreement, reviewPeriod } from '../use-agreement.ts';
import { LateTable } from './LateTable.tsx';
import { PromiseTerms } from './PromiseTerms.tsx';
import { countedRows, keptWords, shownGap, verdictText } from './promise-words.ts';
import { UnmeasuredNote } from './UnmeasuredNote.tsx';

interface PromiseDetailProps {
  readonly workspaceId: string;
  readonly promise: SignableSla;
  readonly result: MeasuredPromise | null;
  readonly agreement: Agreement;
  onClose(): void;
}

/** One promise: its terms, how it was kept and how that is known, who broke it, who signed it. */
export function PromiseDetail({ workspaceId, promise, result, agreement, onClose }: PromiseDetailProps) {
  const { isReadOnly, signers } = agreement;
  const name = promise.title || 'Promise without words';
  const gap = shownGap(promise, result);
  const remove = () => {
    takeAway('slas', promise.id, `“${name}”`, hadSignedWords(promise, signers));
    onClose();
  };
  return (
    <DetailCard
      key={promise.id}
      title={
        <EditableText
          value={promise.title}
          label="Words of the promise"
          opensFor={promise.id}
          placeholder="What is promised"
          readOnly={isReadOnly}
          onKeep={(title) => changePromise(promise, { title }, 'words of a promise')}
        />
      }
      about={
        <>
          <FunctionMark function={promise.by} /> {functionLabel(promise.by)} to <FunctionMark function={promise.to} />{' '}
          {functionLabel(promise.to)}
        </>
      }
      actions={
        <>
          <SignPill entry={promise} signers={signers} />
          {!isReadOnly && (
            <ActionIcon aria-label={`Delete “${name}”`} onClick={remove}>
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </>
      }
      onClose={onClose}
    >
      <div className={detail.columns}>
        <div className={detail.column}>
          <PromiseTerms workspaceId={workspaceId} promise={promise} agreement={agreement} />
        </div>
        <div className={detail.column}>
          {result && <HowKept workspaceId={workspaceId} promise={promise} result={result} />}
          <OwnerLines
            entry={promise}
            agreement={agreement}
            onChange={(fields, what) => changePromise(promise, fields, `${what} of ${name}`)}
          />
        </div>
        <AgreedSide
          entry={promise}
          name={name}
          agreement={agreement}
          missing={missingOfPromise(promise)}
          note={gap && <UnmeasuredNote {...{ workspaceId, promise, gap, agreement }} />}
          linesOf={(terms) => promiseLines(terms, agreement.nameOf)}
        />
      </div>
      {result && result.lateTotal > 0 && (
        <LateTable workspaceId={workspaceId} result={result} promise={promiseAsMeasured(promise, result.version)} />
      )}
    </DetailCard>
  );
}

interface HowKeptProps {
  readonly workspaceId: string;
  readonly promise: SignableSla;
  readonly result: MeasuredPromise;
}

function HowKept({ workspaceId, promise, result }: HowKeptProps) {
  const inForce = promiseAsMeasured(promise, result.version);
  const counted = countedRows(inForce, result);
  const kept = keptWords(inForce, result);
  const isOther = result.version !== null && result.version !== promise.version;
  return (
    <Line label="Kept" {...(result.why === result.gap?.why ? {} : { about: result.why })}>
      <span className={result.verdict === 'broken' ? detail.bad : undefined}>
        <strong>{kept.strong}</strong> {kept.rest}
        {kept.tested && `, ${kept.tested}`}
        {kept.rest === verdictText(result.verdict) ? '' : `, ${verdictText(result.verdict)}`}
      </span>
      {result.version === null && !result.isTyped && (
        <p className={detail.lineAbout}>Measured by a draft: until all have signed it, no lead slips by it.</p>
      )}
      {counted && (
        <p>
          <a
            href={handoffRows(workspaceId, { ...counted, metric: 'sla_compliance', stages: promise.id }, reviewPeriod)}
          >
            {counted.words}
          </a>
        </p>
      )}
      {isOther && (
        <p className={detail.lineAbout}>
          Measured by version {result.version}, which all have signed, until they sign version {promise.version}.
        </p>
      )}
    </Line>
  );
}
