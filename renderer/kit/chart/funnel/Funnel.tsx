import { useId } from 'react';
import { type FunctionKey, lookOf } from '../../functions.ts';
import { ChartPlot } from '../ChartPlot.tsx';
import styles from '../chart.module.css';
import { hatchId, SvgHatch } from '../SvgHatch.tsx';
import { useChartParts } from '../use-chart-parts.ts';
import { useWidth } from '../use-width.ts';
import { Connector } from './Connector.tsx';
import { type FunnelGeometry, funnelGeometry, stageY, transitionY } from './funnel-geometry.ts';
import { type FunnelModel, funnelScale } from './funnel-model.ts';
import { StageRow } from './StageRow.tsx';
import { TransitionRow } from './TransitionRow.tsx';

interface FunnelProps {
  readonly model: FunnelModel;
  readonly label: string;
  /** The transition or stage that is selected, by key. */
  readonly selected?: string | null;
  readonly onSelect?: (key: string | null) => void;
  readonly onOpen?: (key: string) => void;
  /** Present mode: big type and rows that fill this height. */
  readonly presentHeight?: number;
  readonly countHead?: string;
}

/** The funnel: stages with volume, the way to the next between them. One tab stop, arrows move by part. */
export function Funnel({ model, label, selected = null, onSelect, onOpen, presentHeight, countHead }: FunnelProps) {
  const [ref, width] = useWidth<HTMLDivElement>(880);
  const chart = useId();
  const isLarge = presentHeight !== undefined;
  const geometry = funnelGeometry(width, model.stages.length, isLarge, presentHeight);
  const parts = useChartParts({ parts: inReadingOrder(model), selected, onOpen, onSelect });
  const scale = geometry.countWidth / funnelScale(model);
  const owners = new Set<FunctionKey>(model.stages.map((stage) => stage.owner));
  return (
    <div ref={ref} className={isLarge ? styles.largeFunnel : styles.funnel}>
      <ChartPlot label={label} parts={parts} width={geometry.width} tipAt={(key) => tipPlace(model, geometry, key)}>
        <svg width={geometry.width} height={geometry.height} role="presentation">
          <defs>
            {[...owners].map((owner) => (
              <SvgHatch key={lookOf(owner).shape} id={hatchId(chart, owner)} owner={owner} isLarge={isLarge} />
            ))}
          </defs>
          <FunnelHead geometry={geometry} countHead={countHead ?? 'Leads that reached it'} />
          {model.stages.map((stage, index) => (
            <Connector
              key={stage.key}
              geometry={geometry}
              index={index}
              from={stage}
              to={model.stages[index + 1]}
              scale={scale}
            />
          ))}
          {model.stages.map((stage, index) => (
            <StageRow
              key={stage.key}
              stage={stage}
              y={stageY(geometry, index)}
              geometry={geometry}
              scale={scale}
              hatch={hatchId(chart, stage.owner)}
              isFocused={parts.focused === stage.key}
              part={parts.partProps(stage.key)}
            />
          ))}
          {model.transitions.map((transition, index) => (
            <TransitionRow
              key={transition.key}
              transition={transition}
              y={transitionY(geometry, index)}
              geometry={geometry}
              hatch={hatchId(chart, transition.owner)}
              isSelected={selected === transition.key}
              isFocused={parts.focused === transition.key}
              part={parts.partProps(transition.key)}
            />
          ))}
        </svg>
      </ChartPlot>
    </div>
  );
}

function inReadingOrder(model: FunnelModel) {
  return model.stages.flatMap((stage, index) => {
    const transition = model.transitions[index];
    return transition ? [stage, transition] : [stage];
  });
}

function FunnelHead({ geometry, countHead }: { readonly geometry: FunnelGeometry; readonly countHead: string }) {
  const y = geometry.isLarge ? 24 : 13;
  return (
    <g className={styles.head}>
      <text x={0} y={y}>
        Stage
      </text>
      <text x={geometry.countX} y={y}>
        {countHead}
      </text>
      <text x={geometry.transitionX} y={y}>
        Go on to the next stage
      </text>
      <text x={geometry.fromFirstX} y={y} textAnchor="end">
        {geometry.isLarge ? 'In all' : 'From first'}
      </text>
      {geometry.medianX !== null && (
        <text x={geometry.medianX} y={y} textAnchor="end">
          Median days
        </text>
      )}
      <line x1={0} x2={geometry.width} y1={geometry.head - 6} y2={geometry.head - 6} className={styles.rule} />
    </g>
  );
}

function tipPlace(model: FunnelModel, geometry: FunnelGeometry, key: string) {
  const stage = model.stages.findIndex((candidate) => candidate.key === key);
  const transition = model.transitions.findIndex((candidate) => candidate.key === key);
  return stage >= 0
    ? { x: geometry.countX + 40, y: stageY(geometry, stage) + geometry.ghost / 2 + 6 }
    : { x: geometry.transitionX + 90, y: transitionY(geometry, transition) + 30 };
}
