import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningApp } from './running-app.ts';

interface Sitting {
  readonly id: string;
  readonly name: string;
  readonly function: 'marketing' | 'sales';
}

/** Ends the app and starts it as it is on somebody else's computer: the same files, another person. */
export async function sitDown(app: RunningApp, person: Sitting): Promise<void> {
  await app.kill();
  const path = join(app.library, '.library.json');
  const library: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const self = { title: '', ...person };
  writeFileSync(path, JSON.stringify({ ...(library as object), self }));
  await app.restart();
}
