import { FunctionMark } from '../../../../kit/FunctionMark.tsx';
import { lookOf } from '../../../../kit/functions.ts';
import { IconChartDots, IconQuote } from '../../../../kit/icons.ts';
import { useBeside } from '../../beside/use-beside.ts';
import styles from './present.module.css';

interface PresentSideProps {
  readonly slide: string;
  readonly meetingId: string;
}

/** What the data says and what customers say, beside the chart; two of each fit. */
export function PresentSide({ slide, meetingId }: PresentSideProps) {
  const { evidence, insights } = useBeside(slide, meetingId);
  return (
    <aside className={styles.side} aria-label="Beside this chart">
      <section>
        <h2>
          <IconChartDots size={26} aria-hidden /> What the data says
        </h2>
        {evidence.length === 0 && <p className={styles.none}>No evidence yet</p>}
        {evidence.slice(0, 2).map((entry) => (
          <p key={entry.id} className={styles.evidence}>
            {entry.lead !== '' && <strong>{entry.lead}</strong>}
            <span>{entry.text}</span>
          </p>
        ))}
      </section>
      <section>
        <h2>
          <IconQuote size={26} aria-hidden /> What customers say
        </h2>
        {insights.length === 0 && <p className={styles.none}>No customer voice yet</p>}
        {insights.slice(0, 2).map((quote) => (
          <figure key={quote.id} className={styles.quote} style={{ borderLeftColor: lookOf(quote.heardBy).fill }}>
            <blockquote>“{quote.text}”</blockquote>
            <figcaption>
              <FunctionMark function={quote.heardBy} size={16} label={`heard by ${lookOf(quote.heardBy).label}`} />
              {[quote.who, quote.account].filter(Boolean).join(', ')}
            </figcaption>
          </figure>
        ))}
      </section>
    </aside>
  );
}
