import { StandinEmitter } from '../strict.ts';
import { addresses } from './protocol.ts';

let frameCount = 0;

export class WebFrameMain extends StandinEmitter {
  readonly frameToken: string;
  readonly frameTreeNodeId: number;
  readonly routingId: number;
  readonly processId = 1;
  readonly #tree: FrameTree;
  readonly #parentToken: string | null;
  url = '';
  name = '';
  innerOrigin = '';
  /** The preload's world in the browser, while the frame has one. */
  contextId: number | null = null;

  constructor(tree: FrameTree, token: string, parentToken: string | null) {
    super('webFrameMain', []);
    frameCount += 1;
    this.frameTreeNodeId = frameCount;
    this.routingId = frameCount;
    this.frameToken = token;
    this.#tree = tree;
    this.#parentToken = parentToken;
  }

  get origin(): string {
    const isTuple = this.innerOrigin.startsWith('https://');
    return isTuple ? addresses().outer(this.innerOrigin) : 'null';
  }

  get parent(): WebFrameMain | null {
    return this.#parentToken === null ? null : (this.#tree.get(this.#parentToken) ?? null);
  }

  get top(): WebFrameMain {
    return this.parent?.top ?? this;
  }

  get frames(): WebFrameMain[] {
    return this.#tree.all().filter((frame) => frame.parent === this);
  }

  get framesInSubtree(): WebFrameMain[] {
    return [this, ...this.frames.flatMap((frame) => frame.framesInSubtree)];
  }

  isDestroyed(): boolean {
    return this.#tree.get(this.frameToken) !== this;
  }
}

/** The frames of one page as they come and go. */
export class FrameTree {
  readonly #frames = new Map<string, WebFrameMain>();
  #mainToken = '';

  get main(): WebFrameMain | null {
    return this.#frames.get(this.#mainToken) ?? null;
  }

  all(): WebFrameMain[] {
    return [...this.#frames.values()];
  }

  get(token: string): WebFrameMain | undefined {
    return this.#frames.get(token);
  }

  attach(token: string, parentToken: string | null): WebFrameMain {
    const known = this.#frames.get(token);
    if (known !== undefined) return known;
    const frame = new WebFrameMain(this, token, parentToken);
    if (parentToken === null) this.#mainToken = token;
    this.#frames.set(token, frame);
    return frame;
  }

  detach(token: string): void {
    this.#frames.delete(token);
  }

  clear(): void {
    this.#frames.clear();
  }

  withContext(contextId: number): WebFrameMain | undefined {
    return this.all().find((frame) => frame.contextId === contextId);
  }
}
