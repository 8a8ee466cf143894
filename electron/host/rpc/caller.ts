import type { EventName, EventPayload } from '../../../shared/contract/contract.ts';

/** The window that calls. */
export interface Caller {
  readonly id: string;
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
}

/** All connected windows. */
export interface Windows {
  broadcast<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
}
