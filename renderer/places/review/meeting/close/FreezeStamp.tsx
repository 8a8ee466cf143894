import type { FrozenReview } from '../../../../../shared/contract/meeting.ts';
import type { ReviewQuery } from '../../../../../shared/contract/review.ts';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { countOf, formatDate, formatTime } from '../../../../kit/format.ts';
import { IconLock } from '../../../../kit/icons.ts';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import { useHandbookWords } from '../../reading/use-handbook-words.ts';
import type { Meeting } from '../slides.ts';
import styles from './close.module.css';

interface FreezeStampProps {
  readonly workspaceId: string;
  readonly meeting: Meeting;
  readonly query: ReviewQuery;
  /** Null before the freeze: what would be frozen now. */
  readonly record: FrozenReview | null;
}

/** The stamp of a frozen review: as of when, which imports and definitions, and the fingerprint over all of it. */
export function FreezeStamp({ workspaceId, meeting, query, record }: FreezeStampProps) {
  return (
    <section className={styles.stamp}>
      <span className={styles.seal}>
        <IconLock size={19} aria-hidden />
      </span>
      <div>
        <h2>{record ? 'The numbers are frozen' : 'The numbers freeze with this review'}</h2>
        <p>They open the same in a year. Later imports never change them.</p>
      </div>
      {record ? (
        <FrozenLines record={record} meeting={meeting} />
      ) : (
        <LiveLines workspaceId={workspaceId} query={query} meeting={meeting} />
      )}
    </section>
  );
}

interface LinesProps {
  readonly lines: readonly (readonly [name: string, value: string, isCode?: boolean])[];
  readonly isCounting?: boolean;
}

function Lines({ lines, isCounting = false }: LinesProps) {
  return (
    <dl className={styles.stampLines} aria-busy={isCounting}>
      {lines.map(([name, value, isCode]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={isCode ? styles.code : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function FrozenLines({ record, meeting }: { readonly record: FrozenReview; readonly meeting: Meeting }) {
  const rows = record.imports.reduce((sum, one) => sum + one.rows, 0);
  return (
    <Lines
      lines={[
        ['As of', `${formatDate(record.review.asOf)}, ${place(record.review.timeZone)}`],
        ['Frozen', `${formatDate(record.frozenAt)}, ${formatTime(record.frozenAt)}`],
        ['Imports', `${record.imports.length} with ${numberWords(rows)} rows`],
        ['Definitions', definitionWords(record.definitionVersion)],
        ['Slides', countOf(meeting.agenda.length, 'slide')],
        ['Fingerprint', shortFingerprint(record.fingerprint), true],
      ]}
    />
  );
}

function LiveLines({ workspaceId, query, meeting }: Omit<FreezeStampProps, 'record'>) {
  const info = useHostQuery('workspace/info', { workspaceId }).data;
  const review = useHostQuery('review/compute', { workspaceId, query }).data;
  const handbook = useHandbookWords();
  return (
    <Lines
      isCounting={!info || !review}
      lines={[
        ['As of', review ? `${formatDate(review.asOf)}, ${place(review.timeZone)}` : '…'],
        [
          'Imports',
          info
            ? `${info.imports} with ${numberWords(info.leads)} leads and ${numberWords(info.opportunities)} opportunities`
            : '…',
        ],
        ['Definitions', handbook],
        ['Slides', countOf(meeting.agenda.length, 'slide')],
        ['Fingerprint', 'made with the freeze', true],
      ]}
    />
  );
}

/** "Handbook v4" where all definitions have one version, else those that were changed: "MQL v3, all others v1". */
function definitionWords(text: string): string {
  const definitions = text
    .split(', ')
    .filter((part) => part !== '')
    .map((part) => part.replace(/^(?:mql|sal|sql)\b/u, (stage) => stage.toUpperCase()));
  const changed = definitions.filter((part) => !part.endsWith(' v1'));
  if (definitions.length === 0) return 'no handbook yet';
  const versions = new Set(definitions.map((part) => part.slice(part.indexOf(' ') + 1)));
  if (versions.size === 1) return `Handbook ${[...versions].join('')}`;
  return changed.length === definitions.length ? changed.join(', ') : `${changed.join(', ')}, all others v1`;
}

const place = (timeZone: string) => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

/** "7c1e 94ab 03d2 … e03f". */
function shortFingerprint(fingerprint: string): string {
  const groups = fingerprint.match(/.{1,4}/gu) ?? [];
  return groups.length <= 4 ? groups.join(' ') : `${groups.slice(0, 3).join(' ')} … ${groups.at(-1)}`;
}
