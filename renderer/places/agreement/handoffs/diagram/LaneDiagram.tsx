import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { type ArrowKey, layOutLanes, nextPart, partsOf } from '../../../../../shared/planning/lane-layout.ts';
import { useWidth } from '../../../../kit/chart/use-width.ts';
import type { Opened } from '../opened.ts';
import { type DiagramQuestion, diagramModel } from './diagram-model.ts';
import { LaneLabel } from './LaneLabel.tsx';
import { LaneLines } from './LaneLines.tsx';
import { LaneNode } from './LaneNode.tsx';
import { LaneNotes, NotesBelow } from './LaneNotes.tsx';
import { LanePill } from './LanePill.tsx';
import { laneNotes } from './lane-notes.ts';
import classes from './lanes.module.css';
import { useEdges } from './use-edges.ts';

interface LaneDiagramProps extends DiagramQuestion {
  readonly opened: Opened | null;
  onOpen(opened: Opened): void;
  onOpenSeen(from: string, to: string): void;
}

const labelWidth = 148;
/** At the right of the lanes, as at the left of their names. */
const edge = 12;
const arrows: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/**
 * The way of a lead in lanes: stages with their owners, steps as lines with their clocks. One tab stop; arrows go from
 * part to part, Enter opens one.
 */
export function LaneDiagram(props: LaneDiagramProps) {
  const { agreement, figures, mode, hasSeen, opened, onOpen, onOpenSeen } = props;
  const [ref, width] = useWidth<HTMLDivElement>(1040);
  const model = useMemo(() => diagramModel({ agreement, figures, mode, hasSeen }), [agreement, figures, mode, hasSeen]);
  const layout = useMemo(
    () => layOutLanes({ ...model.input, width: Math.max(width - labelWidth - edge, 560) }),
    [model, width],
  );
  const [edges, lookAtEdges] = useEdges(ref, layout.width + width);
  const notes = laneNotes({ agreement, lanes: model.lanes, opened, onOpen });
  const parts = useMemo(() => partsOf(layout), [layout]);
  const [current, setCurrent] = useState<string | null>(null);
  const ground = useRef<HTMLDivElement>(null);
  const arrowId = useId();
  const stop = parts.some(({ key }) => key === current) ? current : (parts[0]?.key ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!arrows.includes(event.key) || stop === null) return;
    const next = nextPart(parts, stop, event.key as ArrowKey);
    event.preventDefault();
    if (next === null) return;
    setCurrent(next);
    ground.current?.querySelector<HTMLElement>(`[data-part="${CSS.escape(next)}"]`)?.focus();
  };
  const partProps = (key: string) => ({
    'data-part': key,
    tabIndex: key === stop ? 0 : -1,
    onFocus: () => setCurrent(key),
  });
  return (
    <>
      <div className={classes.frame} {...edges}>
        <div ref={ref} className={classes.diagram} onScroll={lookAtEdges}>
          <div className={classes.labels} style={{ width: labelWidth }}>
            {layout.lanes.map((lane, index) => (
              <LaneLabel key={model.lanes[index]} box={lane} lane={model.lanes[index] ?? 'sales'} />
            ))}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would say that this is a form */}
          <div
            ref={ground}
            role="group"
            className={classes.ground}
            aria-label="The way of a lead. Arrow keys go from part to part, Enter opens one."
            style={{ width: layout.width, height: layout.height }}
            onKeyDown={onKeyDown}
          >
            <LaneLines model={model} layout={layout} arrowId={arrowId} />
            {notes.map(({ lane, ...note }) => {
              const space = layout.spaces[model.lanes.indexOf(lane)];
              return space && <LaneNotes key={lane} box={space} {...note} />;
            })}
            {layout.nodes.map((node) => (
              <LaneNode
                key={node.key}
                box={node}
                agreement={agreement}
                figures={figures}
                isOpen={opened?.kind === 'stage' && opened.id === node.key}
                part={partProps(node.key)}
                onOpen={() => onOpen({ kind: 'stage', id: node.key })}
              />
            ))}
            {layout.lines.map(({ key, pill }) => {
              const line = model.lines.find((each) => each.key === key);
              if (!line || !pill) return null;
              return (
                <LanePill
                  key={key}
                  box={pill}
                  line={line}
                  agreement={agreement}
                  isOpen={opened?.kind === 'step' && opened.id === key}
                  part={partProps(key)}
                  onOpen={() => (line.handoff ? onOpen({ kind: 'step', id: key }) : onOpenSeen(line.from, line.to))}
                />
              );
            })}
          </div>
        </div>
      </div>
      <NotesBelow notes={notes.filter(({ lane }) => !layout.spaces[model.lanes.indexOf(lane)])} />
    </>
  );
}
