import { drawingPlugin } from './drawing.ts';

/** The ring round the column that the keyboard is on. */
export const focusPlugin = drawingPlugin('tandem-focus', 'afterDatasetsDraw', ({ area, context, options, columns }) => {
  const column = options.focused === null ? null : columns[options.focused];
  if (!column) return;
  const width = column.width + 10;
  const top = Math.max(Math.min(column.end, column.base) - 5, area.top);
  context.strokeStyle = options.colours.accent;
  context.lineWidth = 2;
  context.beginPath();
  context.roundRect(column.x - width / 2, top, width, Math.abs(column.base - column.end) + 10, 6);
  context.stroke();
});
