import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { IconAlertCircle, IconArrowsExchange, IconClock } from '../../../../kit/icons.ts';
import { beginSteps } from '../agreement-actions.ts';
import type { HandoffFigures, LineMode } from '../handoff-words.ts';
import classes from '../handoffs.module.css';
import type { Opened } from '../opened.ts';
import { SeenLine } from '../SeenLine.tsx';
import type { Agreement } from '../use-agreement.ts';
import { LaneDiagram } from './LaneDiagram.tsx';

interface DiagramPartProps {
  readonly workspaceId: string;
  readonly agreement: Agreement;
  readonly figures: HandoffFigures | null;
  readonly isStale: boolean;
  readonly mode: LineMode;
  readonly opened: Opened | null;
  /** True where somebody comes to see the ways that leads took. */
  readonly asksForWays: boolean;
  onOpen(opened: Opened): void;
  onAddSeen(from: string, to: string): void;
}

const modeWords = {
  medians: 'promise, then median of five leads or more',
  volumes: 'leads that went this way in the period',
  losses: 'of those that left the stage in the period, by a way out',
} as const;

/** Whether ways that nobody agreed on were drawn last: whoever comes back while the window is open finds them so. */
let wasDrawn = false;

/** The diagram with what its lines say, and what the data shows beside it. */
export function DiagramPart(props: DiagramPartProps) {
  const { workspaceId, agreement, figures, isStale, mode, opened, asksForWays, onOpen, onAddSeen } = props;
  const [hasSeen, setSeen] = useState(wasDrawn);
  const draw = (isDrawn: boolean) => {
    wasDrawn = isDrawn;
    setSeen(isDrawn);
  };
  useEffect(() => {
    if (!asksForWays) return;
    wasDrawn = true;
    setSeen(true);
  }, [asksForWays]);
  if (agreement.handoffs.length === 0) {
    return (
      <div className={classes.diagramCard}>
        <EmptyState
          icon={<IconArrowsExchange size={20} />}
          question="Who passes a lead to whom, when, and with what?"
          practice="Most leads are lost between two teams. Draw each handoff with the time it may take, and you see where."
          actions={
            !agreement.isReadOnly && (
              <Button variant="default" onClick={() => beginSteps(agreement)}>
                Begin with the usual steps
              </Button>
            )
          }
        />
      </div>
    );
  }
  return (
    <>
      <div className={classes.diagramCard} aria-busy={isStale}>
        <LaneDiagram
          agreement={agreement}
          figures={figures}
          mode={mode}
          hasSeen={hasSeen}
          opened={opened}
          onOpen={onOpen}
          onOpenSeen={(from, to) => !agreement.isReadOnly && onAddSeen(from, to)}
        />
      </div>
      <div className={classes.legend}>
        <span className={classes.legendItem}>
          <IconClock size={14} aria-hidden /> {modeWords[mode]}
        </span>
        {mode === 'medians' && (
          <span className={classes.legendItem} data-tone="bad">
            <IconAlertCircle size={14} aria-hidden /> slower than promised
          </span>
        )}
        <span className={classes.legendItem}>
          <span className={classes.dash} aria-hidden="true" /> way out or back
        </span>
        <SeenLine
          workspaceId={workspaceId}
          agreement={agreement}
          figures={figures}
          isDrawn={hasSeen}
          onDraw={draw}
          onAdd={onAddSeen}
        />
      </div>
    </>
  );
}
