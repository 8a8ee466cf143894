import { numberWords } from '../../../../shared/metrics/words.ts';
import { type ChartTable, numbers, words } from '../../../kit/chart/chart-table.ts';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { RecycleRiver } from '../../../kit/chart/river/RecycleRiver.tsx';
import { useHostQuery } from '../../../state/use-host-query.ts';
import { openRows } from '../page/rows-link.ts';
import type { ReviewScreen } from '../page/use-review-screen.ts';
import type { Reading } from '../reading/reading.ts';
import styles from './quality.module.css';
import { type RecycleFlow, riverBasis, riverModel } from './river-model.ts';

interface RiverCardProps {
  readonly screen: ReviewScreen;
  readonly reading: Reading;
}

const heads = ['First answer', 'What then', 'Where now', 'Second answer', 'Since'];

/** What became of the handoffs, and where the recycled ones came back. */
export function RiverCard({ screen, reading }: RiverCardProps) {
  const { workspaceId, query, choices } = screen;
  const { data, problem, isStale, reload } = useHostQuery('review/recycling', { workspaceId, query });
  const model = data && riverModel(data);
  return (
    <ChartFrame
      className={styles.river}
      title="Recycle river"
      about={data ? riverBasis(data) : ''}
      definition={{
        words:
          'Where the first handoff of a lead went that was created in the period and rejected, on whatever day; every handoff is in one stream. A later handoff of the same lead is what came back.',
        lines: ['Recycled is Marketing’s again, so it is blue'],
      }}
      {...(data ? { table: riverTable(data) } : {})}
      view={choices.view}
      source={reading.source}
      state={
        problem
          ? { kind: 'problem', problem, still: '', retry: reload }
          : !data || isStale
            ? { kind: 'loading', hasPicture: data !== null }
            : model?.nodes.length === 0
              ? { kind: 'empty', words: 'No handoff of this period was rejected.' }
              : { kind: 'ready' }
      }
    >
      {model && (
        <RecycleRiver
          model={model}
          label="Recycle river: where rejected handoffs went"
          height={270}
          heads={heads}
          onOpen={(key) => {
            if (key === 'recycled')
              openRows(workspaceId, query, { table: 'handoffs', metric: 'recycled_count', part: 'denominator' });
          }}
        />
      )}
    </ChartFrame>
  );
}

function riverTable(flow: RecycleFlow): ChartTable {
  const label = (key: string) => flow.nodes.find((node) => node.key === key)?.label ?? key;
  return {
    columns: [words('From'), words('To'), numbers('Handoffs')],
    rows: flow.links.map((link) => [label(link.from), label(link.to), numberWords(link.count)]),
  };
}
