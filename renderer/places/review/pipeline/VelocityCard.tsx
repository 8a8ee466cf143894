import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import type { CardProps } from '../page/card-state.ts';
import cards from '../page/cards.module.css';
import { FigureList, type NamedFigure } from '../page/FigureList.tsx';

const leverNames: Readonly<Record<string, readonly [label: string, definition: string]>> = {
  opportunities: ['Open opportunities', 'Qualified and open on the as-of day.'],
  win_rate: ['Win rate, broad', 'By count, of the same window.'],
  amount: ['Deal size', 'Mean amount of the won.'],
  cycle: ['Sales cycle', 'Kaplan-Meier median days to any close.'],
};

/** Pipeline velocity with its four levers. */
export function VelocityCard({ reading }: CardProps) {
  const velocity = reading.review.metrics.pipeline_velocity;
  if (!velocity) return null;
  const levers = (velocity.items ?? []).map((item): NamedFigure => {
    const [label, definition] = leverNames[item.key] ?? [item.key, ''];
    return { label, definition, figure: item };
  });
  const total: NamedFigure = {
    label: 'Velocity, a day',
    definition: 'Open opportunities times win rate times deal size, divided by the cycle in days.',
    figure: velocity,
  };
  return (
    <ChartFrame className={cards.whole} title="Velocity" about="and its four levers" source={reading.source}>
      <FigureList reading={reading} figures={[total, ...levers]} />
    </ChartFrame>
  );
}
