import type { Dimension, ReviewResult } from '../../../../shared/contract/review.ts';
import { unratedWords } from '../../../../shared/metrics/left-out.ts';
import { numberWords } from '../../../../shared/metrics/words.ts';
import { IconFilter, IconX } from '../../../kit/icons.ts';
import { changeReview } from '../../../state/review-query.ts';
import { FilterChip } from './FilterChip.tsx';
import styles from './page.module.css';
import type { ReviewScreen } from './use-review-screen.ts';

const shown: readonly (readonly [Dimension, string])[] = [
  ['source', 'Source'],
  ['campaign', 'Campaign'],
  ['persona', 'Persona'],
  ['segment', 'Segment'],
  ['owner', 'Owner'],
  ['region', 'Region'],
];

/** The filters, and what was left out by rule with its count. */
export function FilterRow({ screen }: { readonly screen: ReviewScreen }) {
  const { workspaceId, choices, reading } = screen;
  const left = (reading?.review.warnings ?? []).filter((warning) => warning.rows > 0);
  return (
    <fieldset className={styles.filters}>
      <legend className="unseen">Filters</legend>
      <IconFilter size={15} aria-hidden />
      {shown.map(([dimension, name]) => (
        <FilterChip
          key={dimension}
          workspaceId={workspaceId}
          dimension={dimension}
          name={name}
          filters={choices.filters}
        />
      ))}
      {choices.filters.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => changeReview(workspaceId, { filters: [] })}>
          <IconX size={13} aria-hidden /> Clear all
        </button>
      )}
      {left.slice(0, 3).map((warning) => (
        <span key={warning.message} className={styles.warning} title={warning.message}>
          {chipWords(warning)}
        </span>
      ))}
    </fieldset>
  );
}

/** What the data's warnings are called on a chip; their whole sentence is the tooltip. */
const warningNames: Readonly<Record<string, string>> = {
  undated_stages: 'MQL or beyond without a date',
  no_rate: 'Without an exchange rate',
  no_amount: 'Open, new or closed without an amount',
  invalid_opportunity: 'Invalid or duplicate left out',
  reopened: 'Reopened',
  slipped: 'Close date in the past',
  closed_before_created: 'Closed before created',
  inferred: 'Dates only “not later than”',
  linked_by_email: 'Linked by email only',
  linked_by_account: 'Linked by account only',
};

/** A warning on its chip: what it is about, and of how many rows; of a missing rate also for which currency. */
function chipWords({ code, message, rows }: ReviewResult['warnings'][number]): string {
  // What the command line prints of a warning is fixed: the currency stands in its sentence only.
  const currency = code === 'no_rate' ? / in ([A-Z]{3}) /u.exec(message)?.[1] : undefined;
  if (currency !== undefined) return unratedWords([{ currency, rows }]);
  return `${warningNames[code] ?? shortMessage(message)}, ${numberWords(rows)}`;
}

/** The beginning of a warning's sentence; the whole is its tooltip. */
function shortMessage(message: string): string {
  const words = (message.split(/[.:;,]/u)[0] ?? message).trim();
  return words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words;
}
