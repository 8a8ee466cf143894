/**
 * Loaded before a program (`node --import`): moves its clock to where `TANDEM_CLOCK` says. What the host says of today
 * (late actions, next review, import times) then agrees with the day of pictures, or with that of stories on another day.
 */
import { clockShift, moveClock } from './moved-clock.ts';

const named = process.env.TANDEM_CLOCK;
if (named !== undefined) moveClock(clockShift(named));
