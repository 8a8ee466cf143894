import { drawingPlugin } from './drawing.ts';

/** The target as a dashed line across all columns. */
export const targetPlugin = drawingPlugin('tandem-target', 'afterDatasetsDraw', ({ area, context, options, y }) => {
  if (options.target === null) return;
  context.strokeStyle = options.colours.text;
  context.lineWidth = options.isLarge ? 2.5 : 1.5;
  context.setLineDash(options.isLarge ? [10, 6] : [4, 3]);
  context.beginPath();
  context.moveTo(area.left, y(options.target));
  context.lineTo(area.right, y(options.target));
  context.stroke();
});
