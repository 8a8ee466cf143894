import { ofWords, percentWords } from '../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { useSettings } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { countOf } from '../../../kit/format.ts';
import { today } from '../../../kit/today.ts';
import { isWaiting, medianWait } from './insight-words.ts';
import styles from './insights.module.css';

/** Whether what is heard leads to anything: how much is, how long it waits, how often it changed something. */
export function LoopCard({ insights }: { readonly insights: readonly Entity<'insights'>[] }) {
  const { smallSample } = useSettings();
  const month = today().slice(0, 7);
  const thisMonth = insights.filter(({ heardOn }) => heardOn?.startsWith(month)).length;
  const triaged = insights.filter((insight) => !isWaiting(insight));
  const changed = triaged.filter(({ change }) => change.trim() !== '').length;
  const waiting = insights.length - triaged.length;
  const median = medianWait(insights, new Date());
  const facts = [
    { label: 'Heard this month', value: String(thisMonth), about: '' },
    {
      label: 'Wait in the inbox',
      value: String(waiting),
      about: median === null ? '' : `for ${countOf(median, 'day')} in the median`,
    },
    {
      label: 'Led to a change',
      value: triaged.length >= smallSample ? percentWords(changed / triaged.length, 0) : '',
      about: triaged.length === 0 ? 'none read yet' : `${ofWords(changed, triaged.length)} read`,
    },
  ];
  return (
    <Card title="From word to change">
      <dl className={styles.loop}>
        {facts.map(({ label, value, about }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value !== '' && <strong>{value}</strong>} <span>{about}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
