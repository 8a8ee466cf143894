/** How far a clock is from the real one, in milliseconds: `named` is an instant, or days from now as `+3`. */
export function clockShift(named: string): number {
  return /^[+-]\d+$/.test(named) ? Number(named) * 86_400_000 : Date.parse(named) - Date.now();
}

/** Moves the clock of where it runs, from where it goes on. It names nothing outside itself: windows get it as text. */
export function moveClock(shift: number): void {
  const RealDate = globalThis.Date;

  class MovedDate extends RealDate {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(RealDate.now() + shift);
      else super(...(given as [number]));
    }

    static override now(): number {
      return RealDate.now() + shift;
    }
  }

  globalThis.Date = MovedDate as DateConstructor;
}
