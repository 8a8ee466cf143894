import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { MeasuredPromise } from '../../../../shared/contract/agreement.ts';
import type { ScreenProps } from '../../../app/routes.ts';
import { navigate, workspaceHref } from '../../../app/routes.ts';
import { useSaveState } from '../../../document/index.ts';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { ExportMenu } from '../../../kit/ExportMenu.tsx';
import { IconArrowsExchange } from '../../../kit/icons.ts';
import { Page } from '../../../kit/Page.tsx';
import { BasisToCome, PageTitle } from '../../../kit/PageTitle.tsx';
import { LookAgain, ProblemNotice } from '../../../kit/ProblemNotice.tsx';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { useMe } from '../../../state/use-me.ts';
import { AddStep } from './AddStep.tsx';
import { addStep, beginSteps, toSign } from './agreement-actions.ts';
import { agreementList } from './agreement-list.ts';
import { DiagramPart } from './diagram/DiagramPart.tsx';
import { type LineMode, spanWords } from './handoff-words.ts';
import { OpenedDetail } from './OpenedDetail.tsx';
import type { Opened } from './opened.ts';
import { PromisePart } from './promises/PromisePart.tsx';
import { SignedPill } from './SignedPill.tsx';
import { SignSeveral } from './SignSeveral.tsx';
import { SlippingStrip } from './SlippingStrip.tsx';
import { reviewPeriod, useAgreement } from './use-agreement.ts';

const modes: readonly { readonly value: LineMode; readonly label: string }[] = [
  { value: 'medians', label: 'Medians' },
  { value: 'volumes', label: 'Volumes' },
  { value: 'losses', label: 'Losses' },
];

/** What an address says is open. */
function openedOf([kind, id]: readonly string[]): Opened | null {
  if (kind === 'order') return { kind };
  if ((kind === 'step' || kind === 'stage' || kind === 'promise') && id !== undefined) return { kind, id };
  return null;
}

/** The way of a lead between the functions, what they promise each other about it, and what slips now. */
export function HandoffsScreen({ route }: ScreenProps) {
  const { workspaceId, rest } = route;
  const agreement = useAgreement();
  const [mode, setMode] = useState<LineMode>('medians');
  const input = { workspaceId, query: reviewPeriod, basis: agreement.basis };
  const steps = useHostQuery('plan/handoffs', input);
  const promises = useHostQuery('plan/slas', input);
  const opened = openedOf(rest);
  const open = (next: Opened | null) => {
    const parts = next === null ? [] : next.kind === 'order' ? ['order'] : [next.kind, next.id];
    navigate(workspaceHref(workspaceId, ['agreement', 'handoffs', ...parts]), true);
  };
  const problem = steps.problem ?? promises.problem;
  const hasNoData = problem?.code === 'review.noData';
  const figures = hasNoData ? null : steps.data;
  const slas = hasNoData ? null : promises.data;
  const detail = { workspaceId, agreement, figures, measured: slas?.promises ?? [], opened, onOpen: open };
  const isEmpty = agreement.handoffs.length + agreement.promises.length + agreement.rules.length === 0;
  if (isEmpty && opened?.kind !== 'order') return <Empty {...{ agreement, open }} />;
  return (
    <Page
      title={
        <PageTitle
          title="Handoffs and SLAs"
          pill={<SignedPill agreement={agreement} />}
          basis={
            figures ? (
              `${spanWords(figures.period)}, business hours`
            ) : hasNoData ? (
              'Nothing is imported yet, so there are no figures'
            ) : problem === null ? (
              <BasisToCome like="14 – 27 Sep, business hours" />
            ) : undefined
          }
          actions={
            <>
              <SegmentedControl
                aria-label="What stands on the lines"
                size="xs"
                data={[...modes]}
                value={mode}
                onChange={(value) => setMode(modes.find((each) => each.value === value)?.value ?? 'medians')}
              />
              <ExportMenu list={() => agreementList(agreement, slas?.promises ?? [])} />
              <Actions
                agreement={agreement}
                measured={slas?.promises ?? []}
                onAdded={(id) => open({ kind: 'step', id })}
              />
            </>
          }
        />
      }
    >
      {problem && !hasNoData && (
        <ProblemNotice
          problem={problem}
          actions={<LookAgain onClick={() => (steps.problem ? steps.reload() : promises.reload())} />}
        />
      )}
      <DiagramPart
        workspaceId={workspaceId}
        agreement={agreement}
        figures={figures}
        isStale={steps.isStale && steps.problem === null}
        mode={mode}
        opened={opened}
        asksForWays={rest[0] === 'ways'}
        onOpen={open}
        onAddSeen={(from, to) => open({ kind: 'step', id: addStep(agreement, from, to) })}
      />
      {opened !== null && opened.kind !== 'promise' && <OpenedDetail {...detail} />}
      <PromisePart
        agreement={agreement}
        measured={slas?.promises ?? []}
        isStale={promises.isStale && promises.problem === null}
        opened={opened?.kind === 'promise' ? opened.id : null}
        onOpen={(id) => open({ kind: 'promise', id })}
      />
      {opened?.kind === 'promise' && <OpenedDetail {...detail} />}
      {slas && <SlippingStrip {...{ workspaceId, agreement }} slipping={slas.slipping} measured={slas.promises} />}
    </Page>
  );
}

interface ActionsProps {
  readonly agreement: ReturnType<typeof useAgreement>;
  readonly measured: readonly MeasuredPromise[];
  onAdded(id: string): void;
}

/** A step to add; where one's own function has something to sign, that comes first. */
function Actions({ agreement, measured, onAdded }: ActionsProps) {
  const self = useMe();
  if (agreement.isReadOnly) return null;
  const total = agreement.handoffs.length + agreement.promises.length;
  const waiting = agreement.signers.includes(self.function) ? toSign(agreement, self.function, measured) : [];
  return (
    <>
      <AddStep
        agreement={agreement}
        isPrimary={waiting.length === 0 && agreement.promises.length > 0}
        onAdded={onAdded}
      />
      {waiting.length > 0 && (
        <SignSeveral
          waiting={waiting}
          isAll={waiting.length === total}
          // The steps alone are half of it: the promises come first then.
          isPrimary={agreement.promises.length > 0}
        />
      )}
    </>
  );
}

interface EmptyProps {
  readonly agreement: ReturnType<typeof useAgreement>;
  readonly open: (next: Opened | null) => void;
}

function Empty({ agreement, open }: EmptyProps) {
  const isReadOnly = useSaveState().state === 'read-only';
  return (
    <Page title={<PageTitle title="Handoffs and SLAs" />}>
      <EmptyState
        icon={<IconArrowsExchange size={20} />}
        question="Who passes a lead to whom, when, and with what?"
        practice="Most leads are lost between two teams. Draw each handoff with the time it may take, and you see where."
        actions={
          !isReadOnly && (
            <>
              <Button onClick={() => beginSteps(agreement)}>Begin with the usual steps</Button>
              <AddStep agreement={agreement} onAdded={(id) => open({ kind: 'step', id })} />
            </>
          )
        }
      />
    </Page>
  );
}
