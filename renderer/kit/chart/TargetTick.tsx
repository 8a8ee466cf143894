interface TargetTickProps {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The plan or target across a horizontal bar, centred on `y`. */
export function TargetTick({ x, y, length }: TargetTickProps) {
  const half = length / 2 - 1;
  return <line x1={x} x2={x} y1={y - half} y2={y + half} stroke="var(--text)" strokeWidth={2} strokeLinecap="round" />;
}
