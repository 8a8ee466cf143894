import { EventEmitter } from 'node:events';
import { missing, note } from './report.ts';

/** Asked of any object by runtimes and test tools; their absence means nothing. */
const askedOfAll = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof', 'default']);
const guardOf = new WeakMap<object, object>();

/**
 * The object behind a guard that fails loudly on a member it lacks. One object always has the same guard, so `===`
 * holds, and methods run on the object itself, so private fields work.
 */
export function strict<T extends object>(name: string, target: T): T {
  const known = guardOf.get(target);
  if (known !== undefined) return known as T;
  const bound = new Map<unknown, unknown>();
  const guard = new Proxy(target, {
    get(object, key) {
      if (typeof key !== 'symbol' && !(key in object) && !askedOfAll.has(key)) throw missing(`${name}.${key}`);
      const value: unknown = Reflect.get(object, key, object);
      if (typeof value !== 'function' || key === 'constructor') return value;
      if (!bound.has(value)) bound.set(value, value.bind(object));
      return bound.get(value);
    },
    set: (object, key, value) => Reflect.set(object, key, value, object),
  });
  guardOf.set(target, guard);
  guardOf.set(guard, guard);
  return guard;
}

/** A module of Electron that the stand-in doesn't have at all: importing it is fine, using it is not. */
export function absent(name: string): object {
  // Not an arrow function: those can't be called with `new`.
  function refuse(): never {
    throw missing(name);
  }
  return new Proxy(refuse, {
    get: (_target, key) => {
      if (typeof key === 'symbol' || askedOfAll.has(key)) return undefined;
      throw missing(`${name}.${key}`);
    },
    construct: refuse,
    apply: refuse,
  });
}

/** An emitter that notes when somebody listens to an event that never comes here. */
export class StandinEmitter extends EventEmitter {
  constructor(owner: string, events: readonly string[]) {
    super();
    const known = new Set([...events, 'newListener', 'removeListener', 'error']);
    super.on('newListener', (event: string) => {
      if (!known.has(event)) note(`nobody will hear it: ${owner} '${event}' is never sent`);
    });
  }
}

export interface StandinEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event as Electron's listeners get it, with what belongs to the particular one. */
export function makeEvent<Extra extends object>(extra: Extra): StandinEvent & Extra;
export function makeEvent(): StandinEvent;
export function makeEvent(extra: object = {}): StandinEvent {
  const event: StandinEvent = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(extra));
}
