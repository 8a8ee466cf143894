import { useCollection } from '../../../document/index.ts';
import { isWaiting } from './insight-words.ts';

/** How many insights are in the inbox, for the left bar. */
export function WaitingInsights() {
  const waiting = useCollection('insights').filter(isWaiting).length;
  if (waiting === 0) return null;
  return (
    <>
      {waiting}
      <span className="unseen"> in the inbox</span>
    </>
  );
}
