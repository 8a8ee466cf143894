import type { Page } from 'playwright-core';
import type { Report } from '../report.ts';

export type ElectronModule = typeof import('electron');

export interface LaunchOptions {
  /** Holds `package.json`, whose `main` is started. */
  readonly appFolder: string;
  readonly userData: string;
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A running app, on the stand-in or on Electron itself: a spec is written once for both. */
export interface AppDriver {
  readonly kind: 'standin' | 'electron';
  /** What only one of them shows. A spec stands aside by these and never by `kind`. */
  readonly can: { readonly customScheme: boolean; readonly nativeDialogs: boolean; readonly sandbox: boolean };
  /** Runs a function in the main process. It is sent as text: it sees its arguments and nothing around it. */
  evaluate<Value, Argument = undefined>(
    run: (electron: ElectronModule, argument: Argument) => Value | Promise<Value>,
    argument?: Argument,
  ): Promise<Value>;
  pages(): readonly Page[];
  /** Waits until there is such a page and it has loaded. */
  page(index?: number): Promise<Page>;
  /** A page's address as the app knows it. */
  url(page: Page): string;
  /** Starts the app again beside this one; resolves to the exit code. */
  startAgain(input: readonly string[]): Promise<number>;
  readonly exited: Promise<number>;
  kill(): void;
  /** Ends the app, gently or not, and waits until it is gone. */
  stop(): Promise<void>;
  output(): string;
  report(): Promise<Report>;
}
