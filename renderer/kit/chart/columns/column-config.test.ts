import { expect, it } from 'vitest';
import type { ChartColours } from '../use-chart-colours.ts';
import type { Column } from './column.ts';
import { type ColumnLook, columnData } from './column-config.ts';

const column: Column = {
  key: '2026-08-01',
  label: 'Aug',
  subLabel: '€310k',
  leftOut: '12 no rate',
  value: 310_000,
  valueText: '',
  colour: 'sales',
  tip: { title: '', lines: [] },
};
const look: ColumnLook = {
  colours: {} as ChartColours,
  isLarge: false,
  isTight: false,
  ratio: 1,
  max: undefined,
  labelPlace: 'none',
  target: null,
  focused: null,
  formatTick: String,
};

it('what a column leaves out takes two lines where columns stand close, so that no two are printed over each other', () => {
  const { leftOut: _, ...whole } = column;
  expect(columnData([column, whole], look).labels).toEqual([
    ['Aug', '€310k', '12 no rate'],
    ['Aug', '€310k'],
  ]);
  expect(columnData([column, whole], { ...look, isTight: true }).labels).toEqual([
    ['Aug', '€310k', '12', 'no rate'],
    ['Aug', '€310k'],
  ]);
});
