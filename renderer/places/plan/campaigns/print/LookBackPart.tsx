import { PaperFacts, PaperPart } from '../../../../kit/print/Paper.tsx';
import classes from '../../../../kit/print/paper.module.css';
import type { ActualsProps } from '../campaign-props.ts';
import { isLookedBackOn, lookBackLines, resultFacts } from '../page/look-back.ts';

/** What a campaign returned, its plan against what came, and what both sides learnt of it, on paper. */
export function LookBackPart({ parts: { entry }, campaigns, figures }: ActualsProps) {
  if (!isLookedBackOn(entry)) return null;
  const facts = resultFacts(figures, campaigns.currency);
  return (
    <PaperPart title="Look back">
      <PaperFacts facts={facts.map(({ label, value, about }) => [label, [value, about].filter(Boolean).join(', ')])} />
      <table>
        <thead>
          <tr>
            <th>What</th>
            <th className={classes.number}>Planned</th>
            <th className={classes.number}>Came</th>
            <th className={classes.number}>Of plan</th>
            <th>Counted over</th>
          </tr>
        </thead>
        <tbody>
          {lookBackLines(entry, figures, campaigns.currency).map(({ label, planned, came, ofPlan, count }) => (
            <tr key={label}>
              <td>{label}</td>
              <td className={classes.number}>{planned}</td>
              <td className={classes.number}>{came}</td>
              <td className={classes.number}>{ofPlan}</td>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entry.retro.trim() !== '' && <p className={classes.text}>{entry.retro}</p>}
    </PaperPart>
  );
}
