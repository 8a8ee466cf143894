import { FunctionMark } from '../../FunctionMark.tsx';
import { type FunctionKey, lookOf } from '../../functions.ts';
import styles from './chart-frame.module.css';

export type Convention = 'open' | 'ghost' | 'target' | 'interval' | 'previous' | 'small' | 'dot' | 'band';

interface LegendProps {
  /** Conventions of the chart with the words for this period; shapes need no colour to be told apart. */
  readonly conventions: readonly (readonly [Convention, string])[];
  readonly owners?: readonly FunctionKey[];
  /** The function whose colour the samples have. */
  readonly owner?: FunctionKey;
}

/** One line that explains conventions, and who the colours belong to. */
export function Legend({ conventions, owners = [], owner = 'marketing' }: LegendProps) {
  return (
    <>
      {conventions.map(([convention, words]) => (
        <span key={convention} className={styles.legendItem}>
          <Sample convention={convention} owner={owner} />
          {words}
        </span>
      ))}
      <span className={styles.legendOwners}>
        {owners.map((key) => (
          <span key={key} className={styles.legendItem}>
            <FunctionMark function={key} />
            {lookOf(key).label}
          </span>
        ))}
      </span>
    </>
  );
}

function Sample({ convention, owner }: { readonly convention: Convention; readonly owner: FunctionKey }) {
  return (
    <svg width={24} height={12} viewBox="0 0 24 12" aria-hidden="true">
      {sampleShape(convention, lookOf(owner))}
    </svg>
  );
}

function sampleShape(convention: Convention, { fill, soft }: { readonly fill: string; readonly soft: string }) {
  switch (convention) {
    case 'open':
      return (
        <>
          <rect x={0} y={1} width={12} height={10} fill={fill} />
          <rect x={12} y={1.5} width={11} height={9} fill={soft} stroke={fill} />
          <path d="M13,9l6,-7M17,10l6,-7" stroke={fill} strokeWidth={1.6} />
        </>
      );
    case 'ghost':
      return <path d="M0,0h16v12h-16ZM20,0h2v12h-2Z" fill="var(--ghost)" />;
    case 'target':
      return <path d="M12,0v12" stroke="var(--text)" strokeWidth={2} />;
    case 'interval':
      return <path d="M3,3v6M3,6h18M21,3v6" stroke="var(--text-2)" strokeWidth={1.5} fill="none" />;
    case 'previous':
      return <path d="M12,0.5l4.5,5.5l-4.5,5.5l-4.5,-5.5Z" fill="none" stroke="var(--ghost-line)" strokeWidth={1.6} />;
    case 'small':
      return <circle cx={12} cy={6} r={4.5} fill="none" stroke={fill} strokeWidth={1.6} />;
    case 'dot':
      return <circle cx={12} cy={6} r={5} fill={fill} />;
    case 'band':
      return <rect x={2} y={3} width={20} height={6} rx={3} fill={fill} opacity={0.28} />;
  }
}
