import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import { callChannel, type ShellCall } from '../../shared/contract/bridge-channels.ts';
import { isOurPage } from './sender.ts';

/** Answers one call of a known caller; refuses values of another shape. */
export type Call<Caller> = (caller: Caller, values: readonly unknown[]) => unknown;

/** Ties the shape of a call's values to its answer. */
export function defineCall<Caller, Values extends readonly unknown[]>(
  shape: z.ZodType<Values>,
  answer: (caller: Caller, ...values: Values) => unknown,
): Call<Caller> {
  return (caller, values) => {
    const checked = shape.safeParse(values);
    if (!checked.success) throw new Refusal('values of another shape');
    return answer(caller, ...checked.data);
  };
}

/**
 * The one door for messages from windows. A call is answered only for the top frame of our page in a window that
 * `callerOf` knows, and only if what it brings has the call's shape; else it fails and nothing has happened.
 */
export function answerCalls<Caller>(
  callerOf: (event: IpcMainInvokeEvent) => Caller | null,
  calls: Readonly<Record<ShellCall, Call<Caller>>>,
): void {
  for (const [name, call] of Object.entries(calls)) {
    ipcMain.handle(callChannel(name as ShellCall), async (event, ...values: unknown[]) => {
      try {
        // Read at once: the frame may be another one after anything is awaited.
        const caller = isOurPage(event.senderFrame) ? callerOf(event) : null;
        if (caller === null) throw new Refusal('unknown sender');
        return await call(caller, values);
      } catch (cause) {
        console.error(`The call '${name}' failed:`, cause);
        throw cause;
      }
    });
  }
}

/** Ends listening on a channel that a library opened without checks and that nothing of ours uses. */
export function closeForeignChannel(channel: string): void {
  ipcMain.removeAllListeners(channel);
}

class Refusal extends Error {
  constructor(reason: string) {
    super(`Refused: ${reason}`);
    this.name = 'Refusal';
  }
}
