import { useId } from 'react';
import { lookOf } from '../../functions.ts';
import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import type { PartTip } from '../chart-part.ts';
import { hatchId, SvgHatch } from '../SvgHatch.tsx';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';
import { type PlacedNode, type RiverModel, riverLayout } from './river-layout.ts';

interface RecycleRiverProps {
  readonly model: RiverModel;
  readonly label: string;
  readonly height: number;
  /** A name over each column, as far as they go. */
  readonly heads: readonly string[];
  readonly onOpen?: (key: string) => void;
}

const head = 30;
const lastLabel = 112;
const narrowest = 440;

/** Where rejected handoffs went and what came back: a flow from left to right, one unit the same height everywhere. */
export function RecycleRiver({ model, label, height, heads, onOpen }: RecycleRiverProps) {
  const [ref, measured] = useWidth<HTMLDivElement>(500);
  const chart = useId();
  const width = Math.max(measured, narrowest);
  const layout = riverLayout(model, width, height - head, lastLabel);
  const parts = useChartParts({ parts: layout.nodes.map((node) => ({ key: node.key, tip: tipOf(node) })), onOpen });
  const open = layout.nodes.filter((node) => node.isOpen);
  const tipAt = (key: string) => {
    const node = layout.nodes.find((candidate) => candidate.key === key);
    return { x: (node?.x ?? 0) + 16, y: head + (node?.y ?? 0) + 36 };
  };
  return (
    <div ref={ref} className={styles.river}>
      <ChartPlot label={label} parts={parts} width={width} tipAt={tipAt}>
        <svg width={width} height={height} role="presentation">
          <defs>
            {open.map((node) => (
              <SvgHatch key={node.key} id={hatchId(chart, node.owner)} owner={node.owner} />
            ))}
          </defs>
          <g className={styles.head}>
            {heads.slice(0, layout.columns).map((text, column) => (
              <text key={text} x={column * layout.step} y={12}>
                {text}
              </text>
            ))}
            <line x1={0} x2={width} y1={20} y2={20} className={styles.rule} />
          </g>
          <g transform={`translate(0 ${head})`}>
            {layout.links.map((link) => (
              <path key={link.key} d={link.path} fill={lookOf(link.owner).fill} opacity={0.2} />
            ))}
            {layout.nodes.map((node) => (
              <RiverPlace
                key={node.key}
                node={node}
                hatch={hatchId(chart, node.owner)}
                isFocused={parts.focused === node.key}
                part={parts.partProps(node.key)}
              />
            ))}
          </g>
        </svg>
      </ChartPlot>
    </div>
  );
}

const tipOf = (node: PlacedNode): PartTip => ({
  title: `${node.count} ${node.label}`,
  lines: node.note === '' ? [] : [node.note],
});

interface RiverPlaceProps {
  readonly node: PlacedNode;
  readonly hatch: string;
  readonly isFocused: boolean;
  readonly part: React.SVGAttributes<SVGGElement>;
}

function RiverPlace({ node, hatch, isFocused, part }: RiverPlaceProps) {
  const textX = node.x + 15;
  const textY = node.y + (node.height < 20 ? node.height / 2 + 4 : 20);
  return (
    <g {...part} className={styles.part}>
      <rect x={node.x - 4} y={node.y - 4} width={96} height={Math.max(node.height + 8, 30)} fill="transparent" />
      {isFocused && (
        <rect x={node.x - 4} y={node.y - 4} width={17} height={node.height + 8} rx={4} className={styles.focusRing} />
      )}
      <rect
        x={node.x}
        y={node.y}
        width={9}
        height={node.height}
        rx={2}
        fill={node.isOpen ? `url(#${hatch})` : lookOf(node.owner).fill}
      />
      <text x={textX} y={textY} className={styles.riverText}>
        <tspan className={styles.riverCount}>{node.count}</tspan> {node.label}
      </text>
      {node.note !== '' && node.height >= 34 && (
        <text x={textX} y={textY + 16} className={styles.quietText}>
          {node.note}
        </text>
      )}
    </g>
  );
}
