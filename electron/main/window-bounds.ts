import { z } from 'zod';

const edge = z.number().int().min(-100_000).max(100_000);

export const windowBoundsSchema = z.object({
  x: edge,
  y: edge,
  width: edge.positive(),
  height: edge.positive(),
  isMaximized: z.boolean(),
});
export type WindowBounds = z.infer<typeof windowBoundsSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallestWindow = { width: 960, height: 600 } as const;
const usualWindow = { width: 1440, height: 900 } as const;
/** How much of a window must be on a display for a person to find and move it. */
const leastVisible = { width: 200, height: 80 } as const;

/**
 * Where a window goes: as it was, if a display still shows enough of it, else centred on the first display. Never
 * larger than the display's work area. All in device-independent pixels.
 *
 * @param workAreas the displays' work areas, the primary one first
 */
export function placeWindow(saved: WindowBounds | null, workAreas: readonly [Area, ...Area[]]): WindowBounds {
  if (saved === null) return centred(usualWindow, workAreas[0], false);
  for (const area of workAreas) {
    const place = { ...saved, ...fitted(saved, area) };
    if (isFindable(place, area)) return place;
  }
  return centred(saved, workAreas[0], saved.isMaximized);
}

function isFindable(window: Area, display: Area): boolean {
  const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const height = Math.min(window.y + window.height, display.y + display.height) - Math.max(window.y, display.y);
  const isTitleBarInReach = window.y >= display.y;
  return isTitleBarInReach && width >= leastVisible.width && height >= leastVisible.height;
}

function fitted(size: { readonly width: number; readonly height: number }, display: Area) {
  return {
    width: clamp(size.width, smallestWindow.width, display.width),
    height: clamp(size.height, smallestWindow.height, display.height),
  };
}

function centred(
  size: { readonly width: number; readonly height: number },
  display: Area,
  isMaximized: boolean,
): WindowBounds {
  const { width, height } = fitted(size, display);
  const x = display.x + Math.round((display.width - width) / 2);
  const y = display.y + Math.round((display.height - height) / 2);
  return { x, y, width, height, isMaximized };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
