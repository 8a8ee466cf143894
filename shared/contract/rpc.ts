import { createBirpc } from 'birpc';
import type { Channel } from './channel.ts';
import {
  type EventName,
  type EventPayload,
  events,
  type HostClient,
  type MethodArguments,
  type MethodName,
  type MethodOutput,
  methods,
} from './contract.ts';
import { fail, ok, ProblemError, type Result } from './problem.ts';

/** One function for every call of the contract. They may throw a `ProblemError`; anything else thrown is a bug. */
export type Handlers<Caller> = {
  readonly [Name in MethodName]: (input: MethodArguments<Name>, caller: Caller) => Promise<MethodOutput<Name>>;
};

interface HostFunctions {
  call(name: string, input: unknown): Promise<Result<unknown>>;
}

interface WindowFunctions {
  event(name: string, payload: unknown): void;
}

// Imports of a million rows take longer than any timeout would allow; a lost channel ends pending calls instead.
const noTimeout = -1;

const isCall = (message: Uint8Array | object): boolean => !(message instanceof Uint8Array);

function channelOptions(channel: Channel) {
  return {
    post: (message: object) => channel.post(message),
    on: (listener: (message: object) => void) =>
      channel.onMessage((message) => {
        if (isCall(message)) listener(message);
      }),
    timeout: noTimeout,
  };
}

function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/**
 * Answers the calls that come over a channel: the input is validated, the handler run, a thrown problem becomes a
 * failed result, and any other error is reported through `onBug` and answered as `bug`. Gives the function that sends
 * this window an event.
 */
export function serveCalls<Caller>(
  channel: Channel,
  handlers: Handlers<Caller>,
  caller: Caller,
  onBug: (method: string, error: unknown) => void,
): <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void {
  const answer = async (name: string, input: unknown): Promise<Result<unknown>> => {
    if (!isMethodName(name)) return fail({ code: 'request.invalid', message: `There is no call “${name}”.` });
    const parsed = methods[name].input.safeParse(input);
    if (!parsed.success) return fail({ code: 'request.invalid', message: `${name}: ${parsed.error.message}` });
    return runHandler(name, handlers, parsed.data, caller, onBug);
  };
  const rpc = createBirpc<WindowFunctions, HostFunctions>({ call: answer }, channelOptions(channel));
  channel.onClose(() => rpc.$close());
  return (name, payload) => {
    if (!rpc.$closed) rpc.event.asEvent(name, payload).catch((error) => onBug(name, error));
  };
}

async function runHandler<Caller, Name extends MethodName>(
  name: Name,
  handlers: Handlers<Caller>,
  input: unknown,
  caller: Caller,
  onBug: (method: string, error: unknown) => void,
): Promise<Result<MethodOutput<Name>>> {
  try {
    return ok(await handlers[name](input as MethodArguments<Name>, caller));
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem };
    onBug(name, error);
    return fail({
      code: 'bug',
      message: 'Tandem made a mistake here. Your data is as it was.',
      remedy: 'Try again; if it happens again, restart Tandem.',
    });
  }
}

/** The window's end: one client for the window's life, re-attached to each new channel after a reconnect. */
export function createHostClient(): { client: HostClient; attach(channel: Channel): void } {
  let attached = Promise.withResolvers<{ call: HostFunctions['call'] }>();
  const listeners = new Map<EventName, Set<(payload: never) => void>>();

  const attach = (channel: Channel): void => {
    const rpc = createBirpc<HostFunctions, WindowFunctions>(
      { event: (name, payload) => deliver(listeners, name, payload) },
      channelOptions(channel),
    );
    attached.resolve({ call: (name, input) => rpc.call(name, input) });
    channel.onClose(() => {
      attached = Promise.withResolvers();
      rpc.$close(new Error('channel closed'));
    });
  };

  const client: HostClient = {
    async call(name, input) {
      const { call } = await attached.promise;
      try {
        return readResult(name, await call(name, input));
      } catch {
        return fail({
          code: 'request.cancelled',
          message: 'The connection to the workspace was interrupted before an answer came.',
          remedy: 'It reconnects by itself; try again then.',
        });
      }
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
  };
  return { client, attach };
}

function deliver(listeners: Map<EventName, Set<(payload: never) => void>>, name: string, payload: unknown): void {
  if (!Object.hasOwn(events, name)) return;
  const parsed = events[name as EventName].safeParse(payload);
  if (!parsed.success) return;
  for (const listener of listeners.get(name as EventName) ?? []) listener(parsed.data as never);
}

function readResult<Name extends MethodName>(name: Name, result: Result<unknown>): Result<MethodOutput<Name>> {
  if (!result.ok) return result;
  const parsed = methods[name].output.safeParse(result.value);
  if (parsed.success) return ok(parsed.data as MethodOutput<Name>);
  return fail({ code: 'bug', message: `The answer to ${name} has a form that this window does not know.` });
}
