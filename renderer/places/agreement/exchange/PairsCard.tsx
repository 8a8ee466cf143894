import type { Entity } from '../../../../shared/model/entities.ts';
import { functionLabel } from '../../../../shared/model/function-label.ts';
import { exchangePairs } from '../../../../shared/planning/exchange.ts';
import { useKnownCollection } from '../../../document/index.ts';
import { Card } from '../../../kit/Card.tsx';
import { FunctionMark } from '../../../kit/FunctionMark.tsx';
import classes from './exchange.module.css';

interface PairsCardProps {
  readonly exchanges: readonly Entity<'exchanges'>[];
  readonly span: { readonly from: string; readonly to: string; readonly label: string };
}

/** Which functions saw each other's work this quarter, and which did not. */
export function PairsCard({ exchanges, span }: PairsCardProps) {
  const pairs = exchangePairs(exchanges, useKnownCollection('people'), span);
  return (
    <Card title="Who saw whose work" about={span.label}>
      {pairs.length === 0 && <p>Add people from two teams first.</p>}
      <ul className={classes.pairs}>
        {pairs.map(({ functions: [one, other], done }) => (
          <li key={`${one} ${other}`}>
            <FunctionMark function={one} /> {functionLabel(one)}
            <span className={classes.and}>and</span>
            <FunctionMark function={other} /> {functionLabel(other)}
            <strong className={done === 0 ? classes.never : classes.count}>{done === 0 ? 'not yet' : done}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}
