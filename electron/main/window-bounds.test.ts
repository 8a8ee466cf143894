import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, type WindowBounds } from './window-bounds.ts';

const laptop = { x: 0, y: 25, width: 1512, height: 900 };
const projector = { x: 1512, y: 0, width: 1920, height: 1080 };
const saved: WindowBounds = { x: 1600, y: 100, width: 1400, height: 800, isMaximized: false };

describe('a window’s place', () => {
  it('is the one it had, while its display is there', () => {
    expect(placeWindow(saved, [laptop, projector])).toEqual(saved);
  });

  it('is the middle of the first display once its own is gone', () => {
    expect(placeWindow(saved, [laptop])).toEqual({ x: 56, y: 75, width: 1400, height: 800, isMaximized: false });
  });

  it('is the middle of the first display the first time', () => {
    expect(placeWindow(null, [projector])).toEqual({ x: 1752, y: 90, width: 1440, height: 900, isMaximized: false });
  });

  it('stays maximised on another display', () => {
    expect(placeWindow({ ...saved, isMaximized: true }, [laptop]).isMaximized).toBe(true);
  });

  it('isn’t one where the title bar is out of reach', () => {
    expect(placeWindow({ ...saved, x: 100, y: -300 }, [laptop])).toMatchObject({ x: 56, y: 75 });
  });

  it('always shows enough to be found, and is never larger than its display', () => {
    const number = fc.integer({ min: -20_000, max: 20_000 });
    const size = fc.integer({ min: 1, max: 20_000 });
    const bounds = fc.record({ x: number, y: number, width: size, height: size, isMaximized: fc.boolean() });
    fc.assert(
      fc.property(bounds, (wish) => {
        const place = placeWindow(wish, [laptop, projector]);
        const home = [laptop, projector].find((area) => {
          const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
          const height = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y);
          return width >= 200 && height >= 80 && place.y >= area.y;
        });
        expect(home).toBeDefined();
        expect(place.width).toBeLessThanOrEqual(1920);
        expect(place.height).toBeLessThanOrEqual(1080);
      }),
    );
  });
});
