import { type DrawnColumn, drawingPlugin } from './drawing.ts';
import type { TandemOptions } from './plugin-options.ts';

type Label = TandemOptions['labels'][number];

/** The value on each column: on a plate at its foot, where it is read against whiskers, or beyond its end. */
export const labelPlugin = drawingPlugin('tandem-label', 'afterDatasetsDraw', ({ context, options, columns, y }) => {
  if (options.labelPlace === 'none') return;
  const size = options.isLarge ? 26 : 12;
  context.font = `600 ${size}px ${options.colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  columns.forEach((column, index) => {
    const label = options.labels[index];
    if (!label || !column || label.text === '') return;
    if (options.labelPlace === 'foot') drawPlate(context, column, label, y(0) - size * 1.3, size, options);
    else
      drawBeyond(context, column, label, size, options.intervals[index]?.[1] ? y(options.intervals[index][1]) : null);
  });
});

function drawPlate(
  context: CanvasRenderingContext2D,
  column: DrawnColumn,
  label: Label,
  middle: number,
  size: number,
  options: TandemOptions,
): void {
  const width = Math.max(column.width - 4, context.measureText(label.text).width + 6);
  context.fillStyle = options.colours.surface;
  context.beginPath();
  context.roundRect(column.x - width / 2, middle - size * 0.75, width, size * 1.5, 4);
  context.fill();
  context.fillStyle = label.colour;
  context.fillText(label.text, column.x, middle);
}

function drawBeyond(
  context: CanvasRenderingContext2D,
  column: DrawnColumn,
  label: Label,
  size: number,
  whiskerEnd: number | null,
): void {
  const isDown = column.end > column.base;
  context.fillStyle = label.colour;
  context.fillText(
    label.text,
    column.x,
    isDown ? column.end + size * 0.9 : Math.min(column.end, whiskerEnd ?? column.end) - size * 0.9,
  );
}
