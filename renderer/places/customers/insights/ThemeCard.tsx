import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { parseLocalDate, partsOf } from '../../../../shared/calendar/local-day.ts';
import { monthWords } from '../../../../shared/metrics/words.ts';
import type { Entity } from '../../../../shared/model/entities.ts';
import { countThemes, type ThemeTable, withRest } from '../../../../shared/planning/themes.ts';
import { numbers, words } from '../../../kit/chart/chart-table.ts';
import { ChartFrame } from '../../../kit/chart/frame/ChartFrame.tsx';
import { StackedColumns } from '../../../kit/chart/stacks/StackedColumns.tsx';
import type { StackColumn, StackLayer } from '../../../kit/chart/stacks/stack-config.ts';
import { today } from '../../../kit/today.ts';
import { type InsightKind, insightWords } from './insight-words.ts';
import styles from './insights.module.css';

interface ThemeCardProps {
  readonly insights: readonly Entity<'insights'>[];
  /** The theme that the list is narrowed down to; empty for all. */
  readonly theme: string;
  onTheme(theme: string): void;
}

const shownMonths = 6;
const shownThemes = 5;
const restName = 'Other or none';

/** What is spoken of, month by month. */
export function ThemeCard({ insights, theme, onTheme }: ThemeCardProps) {
  const [kind, setKind] = useState<InsightKind | ''>('');
  const counted = useMemo(() => {
    const day = parseLocalDate(today()) ?? 0;
    const chosen = kind === '' ? insights : insights.filter((insight) => insight.kind === kind);
    return countThemes(chosen, { today: day, months: shownMonths });
  }, [insights, kind]);
  const table = useMemo(() => withRest(counted, shownThemes, restName), [counted]);
  const columns = useMemo(() => table.months.map(columnOf), [table]);
  const layers = useMemo(() => table.rows.map(layerOf), [table]);
  return (
    <ChartFrame
      title="Themes"
      about={`${shownMonths} months`}
      definition={{
        words: 'Insights, wins and losses by theme and by the month they were heard in.',
        lines: ['Different spellings of a theme count as one.'],
      }}
      source="Insights"
      table={{
        columns: [words('Theme'), ...columns.map(({ label }) => numbers(label)), numbers('All')],
        rows: counted.rows.map(({ theme: name, counts, total }) => [
          name === '' ? 'No theme' : name,
          ...counts.map(String),
          String(total),
        ]),
      }}
      state={
        table.rows.length === 0 ? { kind: 'empty', words: 'Nothing was heard in these months.' } : { kind: 'ready' }
      }
      tools={
        <NativeSelect
          aria-label="Of what"
          size="xs"
          value={kind}
          data={[
            { value: '', label: 'all' },
            ...(['insight', 'win', 'loss'] as const).map((each) => ({
              value: each as string,
              label: insightWords[each].name.toLowerCase(),
            })),
          ]}
          onChange={(event) => setKind(event.currentTarget.value as InsightKind | '')}
        />
      }
      legend={<ThemeLegend table={table} theme={theme} onTheme={onTheme} />}
    >
      <StackedColumns
        label="Themes by month"
        columns={columns}
        layers={layers}
        height={190}
        marked={theme === '' ? null : theme}
      />
    </ChartFrame>
  );
}

function columnOf(month: string, at: number, months: readonly string[]): StackColumn {
  const day = parseLocalDate(`${month}-01`) ?? 0;
  return { key: month, label: monthWords(partsOf(day).month).slice(0, 3), isOpen: at === months.length - 1 };
}

const colours = ['rank-1', 'rank-2', 'rank-3', 'rank-4', 'rank-5'] as const;

function layerOf({ theme, counts }: ThemeTable['rows'][number], at: number): StackLayer {
  const colour = theme === restName ? 'rank-rest' : (colours[at] ?? 'rank-rest');
  return { key: theme, name: theme, counts, colour };
}

interface ThemeLegendProps extends Pick<ThemeCardProps, 'theme' | 'onTheme'> {
  readonly table: ThemeTable;
}

/** The themes in the order of the layers; each narrows the list down to itself. */
function ThemeLegend({ table, theme, onTheme }: ThemeLegendProps) {
  return (
    <ul className={styles.themes}>
      {table.rows.map((row, at) => {
        const isRest = row.theme === restName;
        const swatch = <i style={{ background: `var(--${layerOf(row, at).colour})` }} />;
        return (
          <li key={row.theme}>
            {isRest ? (
              <span className={styles.theme}>
                {swatch}
                <span>{row.theme}</span>
                <strong>{row.total}</strong>
              </span>
            ) : (
              <button
                type="button"
                className={styles.theme}
                aria-pressed={theme === row.theme}
                onClick={() => onTheme(theme === row.theme ? '' : row.theme)}
              >
                {swatch}
                <span>{row.theme}</span>
                <strong>{row.total}</strong>
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
