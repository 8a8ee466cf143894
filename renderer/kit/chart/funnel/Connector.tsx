import { lookOf } from '../../functions.ts';
import { type FunnelGeometry, stageY } from './funnel-geometry.ts';
import type { FunnelStage } from './funnel-model.ts';

interface ConnectorProps {
  readonly geometry: FunnelGeometry;
  readonly index: number;
  readonly from: FunnelStage;
  readonly to: FunnelStage | undefined;
  /** Px for one lead. */
  readonly scale: number;
}

/** The faint shape that joins a stage's bar to the next one's. */
export function Connector({ geometry, index, from, to, scale }: ConnectorProps) {
  if (!to) return null;
  const top = stageY(geometry, index) + geometry.bar / 2;
  const bottom = stageY(geometry, index + 1) - geometry.bar / 2;
  const x = geometry.countX;
  const points = `${x},${top} ${x + from.count * scale},${top} ${x + to.count * scale},${bottom} ${x},${bottom}`;
  return <polygon points={points} fill={lookOf(from.owner).fill} opacity={0.09} />;
}
