/** A 45° hatch for a canvas, sharp at the screen's pixel ratio; null where patterns can't be made. */
export function hatchPattern(fill: string, ground: string, isLarge: boolean, ratio: number): CanvasPattern | null {
  const step = (isLarge ? 12 : 6) * Math.SQRT2;
  const size = Math.round(step * ratio);
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const context = tile.getContext('2d');
  if (!context) return null;
  context.fillStyle = ground;
  context.fillRect(0, 0, size, size);
  context.strokeStyle = fill;
  context.lineWidth = (isLarge ? 4 : 2) * ratio;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - size / 2, size * 1.5);
    context.lineTo(shift + size * 1.5, -size / 2);
    context.stroke();
  }
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
