import type { LocalDay } from '../../calendar/local-day.ts';
import type { NamedChange } from '../../model/change.ts';
import { sampleContent } from './content.ts';
import { sampleInsights } from './insights.ts';
import { sampleMessages } from './messages.ts';
import { samplePersonas } from './personas.ts';
import { samplePositions } from './positions.ts';

/** What the sample company knows of its customers, as the changes that write it. */
export function sampleCustomers(today: LocalDay): NamedChange[] {
  return [
    { name: 'note what customers said in half a year', edits: sampleInsights(today) },
    { name: 'write four personas', edits: samplePersonas(today) },
    { name: 'write messages and the positioning', edits: [...sampleMessages(), ...samplePositions()] },
    { name: 'fill the content library', edits: sampleContent(today) },
  ];
}
