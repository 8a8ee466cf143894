import { numberWords, percentWords } from '../../../shared/metrics/words.ts';
import { type FunctionKey, lookOf } from '../../kit/functions.ts';
import classes from './FirstRun.module.css';

interface Step {
  readonly label: string;
  readonly owner: FunctionKey;
  readonly reached: number;
  readonly of: number;
  readonly before: number;
}

/** What the sample company's funnel holds for its last quarter and the one before, as its generator makes it. */
const steps: readonly Step[] = [
  { label: 'Inquiry to MQL', owner: 'marketing', reached: 306, of: 828, before: 293 / 812 },
  { label: 'MQL to accepted', owner: 'telequalification', reached: 188, of: 306, before: 214 / 293 },
  { label: 'Accepted to qualified', owner: 'telequalification', reached: 108, of: 188, before: 122 / 214 },
  { label: 'Qualified to opportunity', owner: 'sales', reached: 47, of: 108, before: 50 / 122 },
];

/** The funnel that the sample opens with, as a picture of what the app shows. */
export function SamplePreview() {
  return (
    <figure className={classes.preview}>
      {steps.map(({ label, owner, reached, of, before }) => (
        <div key={label} className={classes.previewRow}>
          <span className={classes.previewLabel}>{label}</span>
          <div className={classes.bars}>
            <div className={classes.barLine}>
              <span
                className={classes.bar}
                style={{ width: `${(reached / of) * 70}%`, background: lookOf(owner).fill }}
              />
              <span className={classes.rate}>{percentWords(reached / of, 0)}</span>
            </div>
            <span className={classes.ghost} style={{ width: `${before * 70}%` }} />
          </div>
          <span className={classes.small}>
            {numberWords(reached)} of {numberWords(of)}
          </span>
        </div>
      ))}
      <figcaption className={classes.caption}>
        The sample’s last quarter <span className={classes.ghostKey} aria-hidden="true" /> quarter before
      </figcaption>
    </figure>
  );
}
