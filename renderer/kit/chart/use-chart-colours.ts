import { useEffect, useState } from 'react';

const names = [
  'bg',
  'surface',
  'sunken',
  'line',
  'line-strong',
  'text',
  'text-2',
  'text-3',
  'accent',
  'selected',
  'marketing',
  'marketing-soft',
  'sales',
  'sales-soft',
  'telequal',
  'telequal-soft',
  'shared',
  'shared-soft',
  'other',
  'other-soft',
  'good',
  'bad',
  'warn',
  'warn-soft',
  'rank-1',
  'rank-2',
  'rank-3',
  'rank-4',
  'rank-5',
  'rank-rest',
  'ghost',
  'ghost-line',
  'font',
] as const;

export type ChartColour = (typeof names)[number];
export type ChartColours = Readonly<Record<ChartColour, string>>;

/** The tokens as the page resolves them now: a canvas can't read `var(--x)`. */
export function readChartColours(element: Element = document.documentElement): ChartColours {
  const style = getComputedStyle(element);
  const entries = names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()] as const);
  return Object.fromEntries(entries) as Record<ChartColour, string>;
}

/** The tokens, read again when the theme changes. */
export function useChartColours(): ChartColours {
  const [colours, setColours] = useState(readChartColours);
  useEffect(() => {
    const read = () => setColours(readChartColours());
    // A canvas drawn before the type has come keeps the fallback's letters until it is drawn again.
    document.fonts.ready.then(read);
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true });
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', read);
    return () => {
      observer.disconnect();
      scheme.removeEventListener('change', read);
    };
  }, []);
  return colours;
}

/** The same colour with an opacity of 0 to 1; understands what tokens are written in (#rgb, #rrggbb, rgb()). */
export function withOpacity(colour: string, opacity: number): string {
  return `color-mix(in srgb, ${colour} ${Math.round(opacity * 100)}%, transparent)`;
}
