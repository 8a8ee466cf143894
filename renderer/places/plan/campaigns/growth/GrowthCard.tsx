import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { numberWords } from '../../../../../shared/metrics/words.ts';
import { planSpan } from '../../../../../shared/planning/campaign-pace.ts';
import { numbers, words } from '../../../../kit/chart/chart-table.ts';
import { ChartFrame } from '../../../../kit/chart/frame/ChartFrame.tsx';
import { formatDate } from '../../../../kit/format.ts';
import { useHostQuery } from '../../../../state/use-host-query.ts';
import type { ActualsProps } from '../campaign-props.ts';
import { figureNames } from '../campaign-words.ts';
import { campaignQuery } from '../campaigns.ts';
import { GrowthChart } from './GrowthChart.tsx';
import { type GrowthKey, growthKeys, growthLines } from './growth-lines.ts';

/** How leads, MQL and accepted ones came in week by week, against the plan; nothing while nothing is matched. */
export function GrowthCard({ workspaceId, parts, campaigns, figures }: ActualsProps) {
  const { entry, matches } = parts;
  const [key, setKey] = useState<GrowthKey>('mql');
  const query = useHostQuery(
    'plan/campaign',
    matches.length === 0 ? null : { workspaceId, campaign: campaignQuery(parts, campaigns.all) },
  );
  if (matches.length === 0) return null;
  const weeks = query.data?.weeks ?? [];
  const figure = figures.figures[key];
  const lines = growthLines({ weeks, key, span: planSpan(entry), expected: figure.plan, lag: figure.lag });
  const name = figureNames[key];
  const asOf = query.data?.asOf ?? null;
  return (
    <ChartFrame
      title={`${name} by week`}
      about={
        figure.plan === null ? 'what came by the end of each week' : 'what came by the end of each week, plan dashed'
      }
      source={asOf === null ? '' : `As of ${formatDate(asOf)}`}
      tools={
        <SegmentedControl
          aria-label="What is counted"
          data={growthKeys.map((each) => ({ value: each, label: each === 'sal' ? 'Accepted' : figureNames[each] }))}
          value={key}
          onChange={(chosen) => setKey(growthKeys.find((each) => each === chosen) ?? 'mql')}
        />
      }
      table={{
        columns: [words('By'), ...growthKeys.map((each) => numbers(figureNames[each]))],
        rows: weeks.map((week) => [formatDate(week.through), ...growthKeys.map((each) => numberWords(week[each]))]),
      }}
      state={
        query.problem && !query.data
          ? { kind: 'problem', problem: query.problem, still: '', retry: query.reload }
          : query.isLoading && !query.data
            ? { kind: 'loading', hasPicture: false }
            : lines === null
              ? { kind: 'empty', words: 'No lead of the matched CRM campaigns came in since it began.' }
              : { kind: 'ready' }
      }
    >
      {lines && (
        <GrowthChart
          lines={lines}
          label={`${name} by week: ${numberWords(figure.actual ?? 0)} so far${figure.plan === null ? '' : ` of ${numberWords(figure.plan)} planned`}`}
        />
      )}
    </ChartFrame>
  );
}
