import { funnelStages } from '../../../shared/crm/fields.ts';
import { useStageNames } from './stages.ts';

/** The head of a table of personas by the stages of the funnel. */
export function StageHead() {
  const names = useStageNames();
  return (
    <thead>
      <tr>
        <th scope="col">Persona</th>
        {funnelStages.map((stage) => (
          <th key={stage} scope="col">
            {names[stage]}
          </th>
        ))}
      </tr>
    </thead>
  );
}
