import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { shownFigure } from '../funnel/funnel-words.ts';
import cards from '../page/cards.module.css';
import { FigureList, type NamedFigure } from '../page/FigureList.tsx';
import { drillOf, rowsHref } from '../page/rows-link.ts';
import type { ReviewScreen } from '../page/use-review-screen.ts';
import type { Reading } from '../reading/reading.ts';
import { metricOf } from './quality-words.ts';

interface OutcomeCardProps {
  readonly screen: ReviewScreen;
  readonly reading: Reading;
}

const named: readonly (readonly [id: string, label: string, definition: string, higherIsBetter: boolean])[] = [
  [
    'mql_to_opportunity',
    'MQL to opportunity',
    'Leads of the cohort with an opportunity, of all that became MQL.',
    true,
  ],
  ['mql_to_won', 'MQL to won', 'Leads of the cohort with a won opportunity, of all that became MQL.', true],
  ['revenue_per_mql', 'Revenue per MQL', 'Value won from the leads of the cohort, per lead.', true],
  [
    'recycle_rate',
    'Recycled',
    'Handoffs created in the period that went back to Marketing, of those of them that were answered.',
    false,
  ],
  ['re_mql_rate', 'MQL again', 'Handoffs recycled in the period that became MQL again, of those old enough.', true],
  [
    'recycle_yield',
    'Second try to opportunity',
    'Second and later handoffs created in the period that became opportunities.',
    true,
  ],
];

/** What came of the leads: opportunities, revenue, and what the second try was worth. */
export function OutcomeCard({ screen, reading }: OutcomeCardProps) {
  const figures = named.map(([id, label, definition, higherIsBetter]): NamedFigure => {
    const href = rowsHref(screen.workspaceId, 'leads', drillOf({ metric: id, part: 'numerator' }, screen.query));
    return { label, definition, higherIsBetter, figure: shownFigure(metricOf(reading, id), reading), href };
  });
  return (
    <ChartFrame
      className={cards.whole}
      title="What came of it"
      about="of the leads of the period, and what a second try was worth"
      source={reading.source}
    >
      <FigureList reading={reading} figures={figures} />
    </ChartFrame>
  );
}
