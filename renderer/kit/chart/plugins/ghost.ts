import { drawingPlugin } from './drawing.ts';

/** The last period behind each column, 12 px wider. */
export const ghostPlugin = drawingPlugin('tandem-ghost', 'beforeDatasetsDraw', ({ context, options, columns, y }) => {
  context.fillStyle = options.colours.ghost;
  context.globalAlpha = 0.85;
  columns.forEach((column, index) => {
    const ghost = options.ghosts[index] ?? null;
    if (ghost === null || !column) return;
    const width = column.width + 12;
    const top = y(ghost);
    context.beginPath();
    context.roundRect(column.x - width / 2, top, width, y(0) - top, [3, 3, 0, 0]);
    context.fill();
  });
});
