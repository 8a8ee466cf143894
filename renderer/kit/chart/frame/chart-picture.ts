import { readChartColours } from '../use-chart-colours.ts';

const margin = 24;
const headHeight = 34;
const footHeight = 30;
// What a picture of an SVG needs from the page's style sheets.
const inlined = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-feature-settings',
  'text-anchor',
  'letter-spacing',
] as const;

export interface PictureWords {
  readonly title: string;
  /** Where the numbers come from, as of when. */
  readonly source: string;
}

/** A PNG of the chart inside an element at twice its size: on the surface colour, with title and source. */
export async function chartPicture(element: HTMLElement, words: PictureWords): Promise<Blob | null> {
  const drawn = element.querySelector<SVGSVGElement | HTMLCanvasElement>('[data-chart] canvas, [data-chart] svg');
  if (!drawn) return null;
  const { width, height } = drawn.getBoundingClientRect();
  const image = drawn instanceof HTMLCanvasElement ? drawn : await svgImage(drawn, width, height);
  const canvas = document.createElement('canvas');
  const ratio = 2;
  canvas.width = Math.round((width + 2 * margin) * ratio);
  canvas.height = Math.round((height + 2 * margin + headHeight + footHeight) * ratio);
  const context = canvas.getContext('2d');
  if (!context) return null;
  const colours = readChartColours();
  context.scale(ratio, ratio);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = colours.text;
  context.font = `600 16px ${colours.font}`;
  context.fillText(words.title, margin, margin + 12, width);
  context.drawImage(image, margin, margin + headHeight, width, height);
  context.fillStyle = colours['text-2'];
  context.font = `400 11.5px ${colours.font}`;
  context.fillText(words.source, margin, margin + headHeight + height + 22, width);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function svgImage(svg: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  inlineStyles(svg, copy);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of inlined) (to as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  Array.from(from.children).forEach((child, index) => {
    const twin = to.children[index];
    if (twin) inlineStyles(child, twin);
  });
}
