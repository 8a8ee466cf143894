interface WhiskerProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly cap: number;
  readonly colour?: string;
}

/** A horizontal interval: a line with caps at both ends. */
export function Whisker({ from, to, y, cap, colour = 'var(--text-2)' }: WhiskerProps) {
  const half = cap / 2;
  return (
    <path
      d={`M${from},${y - half}v${cap}M${from},${y}H${to}M${to},${y - half}v${cap}`}
      stroke={colour}
      strokeWidth={1.5}
      fill="none"
    />
  );
}
