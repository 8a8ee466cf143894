import { create } from 'zustand';

interface Clock {
  /** Seconds spent on each agenda item of each meeting, by `meetingId|item`. */
  readonly spent: Readonly<Record<string, number>>;
  tick(key: string, seconds: number): void;
}

const useClock = create<Clock>((set) => ({
  spent: {},
  tick: (key, seconds) => set(({ spent }) => ({ spent: { ...spent, [key]: (spent[key] ?? 0) + seconds } })),
}));

const keyOf = (meetingId: string, item: string) => `${meetingId}|${item}`;

/** Seconds that a meeting has spent on an agenda item in this window. */
export function useSecondsSpent(meetingId: string, item: string): number {
  return useClock((state) => state.spent[keyOf(meetingId, item)] ?? 0);
}

/** Adds time to an agenda item. */
export function spendSeconds(meetingId: string, item: string, seconds: number): void {
  useClock.getState().tick(keyOf(meetingId, item), seconds);
}
