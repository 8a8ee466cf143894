import type { MeasuredPromise } from '../../../../shared/contract/agreement.ts';
import { OrderDetail } from './detail/OrderDetail.tsx';
import { StageDetail } from './detail/StageDetail.tsx';
import { StepDetail } from './detail/StepDetail.tsx';
import type { HandoffFigures } from './handoff-words.ts';
import type { Opened } from './opened.ts';
import { PromiseDetail } from './promises/PromiseDetail.tsx';
import type { Agreement } from './use-agreement.ts';

interface OpenedDetailProps {
  readonly workspaceId: string;
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  readonly measured: readonly MeasuredPromise[];
  readonly opened: Opened | null;
  onOpen(opened: Opened | null): void;
}

/** What is open, as it stands now; nothing of what somebody has deleted meanwhile. */
export function OpenedDetail({ workspaceId, agreement, figures, measured, opened, onOpen }: OpenedDetailProps) {
  const close = () => {
    const part = opened === null || opened.kind === 'order' ? null : opened.id;
    onOpen(null);
    // The focus goes back to what was opened.
    if (part !== null) document.querySelector<HTMLElement>(`[data-part="${CSS.escape(part)}"]`)?.focus();
  };
  if (opened === null) return null;
  if (opened.kind === 'order') return <OrderDetail workspaceId={workspaceId} agreement={agreement} onClose={close} />;
  if (opened.kind === 'stage') {
    return (
      <StageDetail
        workspaceId={workspaceId}
        stage={opened.id}
        agreement={agreement}
        figures={figures}
        onOpenStep={(id) => onOpen({ kind: 'step', id })}
        onClose={close}
      />
    );
  }
  if (opened.kind === 'step') {
    const handoff = agreement.handoffs.find(({ id }) => id === opened.id);
    return handoff ? (
      <StepDetail workspaceId={workspaceId} handoff={handoff} agreement={agreement} figures={figures} onClose={close} />
    ) : null;
  }
  const promise = agreement.promises.find(({ id }) => id === opened.id);
  if (!promise) return null;
  const result = measured.find(({ id }) => id === promise.id) ?? null;
  return (
    <PromiseDetail workspaceId={workspaceId} promise={promise} result={result} agreement={agreement} onClose={close} />
  );
}
