import type { CDPSession as PlaywrightSession } from 'playwright-core';

/** Only for its types: Playwright knows the protocol, but can't be used in the app's own process. */
declare const known: PlaywrightSession;
type Method = Parameters<PlaywrightSession['send']>[0];
type Input<M extends Method> = Parameters<typeof known.send<M>>[1];
type Answer<M extends Method> = Awaited<ReturnType<typeof known.send<M>>>;
/** The events that the stand-in listens to. */
type EventName =
  | 'Browser.downloadWillBegin'
  | 'Fetch.requestPaused'
  | 'Inspector.targetCrashed'
  | 'Page.domContentEventFired'
  | 'Page.frameAttached'
  | 'Page.frameDetached'
  | 'Page.frameNavigated'
  | 'Page.javascriptDialogOpening'
  | 'Page.loadEventFired'
  | 'Page.windowOpen'
  | 'Runtime.bindingCalled'
  | 'Runtime.consoleAPICalled'
  | 'Runtime.executionContextCreated'
  | 'Runtime.executionContextDestroyed'
  | 'Runtime.executionContextsCleared'
  | 'Target.attachedToTarget'
  | 'Target.detachedFromTarget';
/** What an event of the protocol tells. */
export type Payload<E extends EventName> = Parameters<Parameters<typeof known.on<E>>[1]>[0];

interface Waiting {
  readonly method: string;
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: Error) => void;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The DevTools protocol over one WebSocket; each page is a session of it. */
export class Cdp {
  readonly endpoint: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Map<string, Set<(params: never) => void>>();
  #sent = 0;
  isClosed = false;

  private constructor(socket: WebSocket, endpoint: string) {
    this.#socket = socket;
    this.endpoint = endpoint;
    socket.addEventListener('message', (event) => this.#receive(JSON.parse(String(event.data)) as Incoming));
    socket.addEventListener('close', () => this.#closed());
  }

  static async connect(endpoint: string): Promise<Cdp> {
    const socket = new WebSocket(endpoint);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`No answer at ${endpoint}`)), { once: true });
    });
    return new Cdp(socket, endpoint);
  }

  /** The part of the protocol that concerns one target; without an id the browser itself. */
  session(sessionId = ''): CdpSession {
    return new CdpSession(this, sessionId);
  }

  request(sessionId: string, method: string, params: object): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new Error(`${method}: the browser is closed`));
    this.#sent += 1;
    const id = this.#sent;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === '' ? {} : { sessionId }) }));
    });
  }

  listen(sessionId: string, method: string, listener: (params: never) => void): void {
    const key = `${sessionId} ${method}`;
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
  }

  #receive({ id, method, sessionId = '', params, result, error }: Incoming): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId} ${method}`) ?? []) listener(params as never);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
  }

  #closed(): void {
    this.isClosed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: the browser closed`));
    this.#waiting.clear();
  }
}

export class CdpSession {
  readonly id: string;
  readonly #cdp: Cdp;

  constructor(cdp: Cdp, id: string) {
    this.#cdp = cdp;
    this.id = id;
  }

  get isClosed(): boolean {
    return this.#cdp.isClosed;
  }

  send<M extends Method>(method: M, params?: Input<M>): Promise<Answer<M>> {
    return this.#cdp.request(this.id, method, params ?? {}) as Promise<Answer<M>>;
  }

  /** For commands whose failure means that the page or browser went away meanwhile. */
  sendAndForget<M extends Method>(method: M, params?: Input<M>): void {
    this.send(method, params).catch(() => undefined);
  }

  on<E extends EventName>(event: E, listener: (params: Payload<E>) => void): void {
    this.#cdp.listen(this.id, event, listener);
  }
}
