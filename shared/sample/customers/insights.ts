import type { LocalDay } from '../../calendar/local-day.ts';
import type { Edit } from '../../model/change.ts';
import { workdayBefore } from '../clock.ts';
import { sampleMembers } from '../company.ts';
import { dateText, instantText, orderText } from '../plan-dates.ts';
import { earlierInsights } from './earlier-insights.ts';
import { recentInsights } from './recent-insights.ts';
import { create, personaIds } from './sample-entry.ts';
import type { SampleInsight } from './sample-insight.ts';

/** What customers said in half a year. */
export function sampleInsights(today: LocalDay): Edit[] {
  // After the quotes that stand beside the charts already.
  return [...recentInsights, ...earlierInsights].map((insight, position) => entry(insight, position + 8, today));
}

function entry(
  { id, daysAgo, isNew, persona, hearer, ...said }: SampleInsight,
  position: number,
  today: LocalDay,
): Edit {
  const heardOn = workdayBefore(today - daysAgo);
  return create('insights', id, {
    ...said,
    personaId: persona === null ? null : personaIds[persona],
    hearer,
    heardBy: sampleMembers.find((member) => member.id === hearer)?.function ?? 'other',
    heardOn: dateText(heardOn),
    order: orderText(position),
    triagedAt: isNew ? null : instantText(Math.min(heardOn + 3, today), 9),
  });
}
