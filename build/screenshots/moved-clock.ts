/**
 * Loaded before the host (`node --import`): moves its clock to the instant that `TANDEM_CLOCK` names, from where it
 * goes on. What the host says of today (late actions, next review, import times) then agrees with the pictures' day.
 */
const named = process.env.TANDEM_CLOCK;
if (named !== undefined) {
  const RealDate = Date;
  const shift = RealDate.parse(named) - RealDate.now();

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
