import { drawingPlugin } from './drawing.ts';

/** The 95 % interval of each column as a whisker with caps. */
export const intervalPlugin = drawingPlugin(
  'tandem-interval',
  'afterDatasetsDraw',
  ({ context, options, columns, y }) => {
    const cap = options.isLarge ? 8 : 5;
    context.lineWidth = options.isLarge ? 2 : 1.5;
    columns.forEach((column, index) => {
      const interval = options.intervals[index];
      if (!interval || !column) return;
      context.strokeStyle = options.faded[index] ? options.colours['ghost-line'] : options.colours.text;
      const [low, high] = [y(interval[0]), y(interval[1])];
      context.beginPath();
      context.moveTo(column.x - cap, low);
      context.lineTo(column.x + cap, low);
      context.moveTo(column.x, low);
      context.lineTo(column.x, high);
      context.moveTo(column.x - cap, high);
      context.lineTo(column.x + cap, high);
      context.stroke();
    });
  },
);
