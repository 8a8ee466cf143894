import styles from './claims.module.css';

/** A filled dot for what was observed, a dashed ring for what is assumed. */
export function ObservedMark({ isObserved }: { readonly isObserved: boolean }) {
  return (
    <svg className={styles.mark} width={10} height={10} viewBox="0 0 12 12" aria-hidden="true">
      {isObserved ? (
        <circle cx={6} cy={6} r={5.5} fill="var(--accent)" />
      ) : (
        <circle cx={6} cy={6} r={4.8} fill="none" stroke="var(--text-3)" strokeWidth={1.6} strokeDasharray="2.4 1.9" />
      )}
    </svg>
  );
}
