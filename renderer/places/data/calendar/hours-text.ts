import { dayWindow } from '../../../../shared/calendar/business-hours.ts';

/** A window as a calendar keeps it: local times such as `08:30` and `17:00`. */
export interface HoursWindow {
  readonly from: string;
  readonly to: string;
}

const written = /^(?<from>\d{1,2}(?:[:.]\d{2})?)\s*(?:[-–—]|to)\s*(?<to>\d{1,2}(?:[:.]\d{2})?)$/iu;
const off = /^(?:off|closed|free|none|-|–)?$/iu;

/** `8`, `8.30` and `8:30` as `08:00` and `08:30`. */
function dayTime(text: string): string {
  const [hours = '', minutes = '00'] = text.split(/[:.]/u);
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** The windows that a person typed for a day: "9-12, 13:00 – 17:30", nothing or "off" for a day off; null for no such text. */
export function readHours(text: string): readonly HoursWindow[] | null {
  if (off.test(text.trim())) return [];
  const windows = text.split(',').map((part) => {
    const { from, to } = written.exec(part.trim())?.groups ?? {};
    if (from === undefined || to === undefined) return null;
    const window = { from: dayTime(from), to: dayTime(to) };
    return window.from === window.to || dayWindow(window.from, window.to) === null ? null : window;
  });
  return windows.includes(null) ? null : windows.filter((window) => window !== null);
}

/** The windows of a day as a field writes them: "09:00–12:00, 13:00–17:00"; empty for a day off. */
export function hoursText(windows: readonly HoursWindow[]): string {
  return windows.map(({ from, to }) => `${from}–${to}`).join(', ');
}

/** What is wrong with a text for the hours of a day, in one sentence; null if nothing is. */
export function hoursProblem(text: string): string | null {
  return readHours(text) === null ? 'Hours such as 9:00–17:00, or nothing for a day off.' : null;
}
