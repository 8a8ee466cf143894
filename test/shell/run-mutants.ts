import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildFixtureApp } from './fixture-app.ts';
import { type Mutant, mutants } from './mutants.ts';

/**
 * `node test/shell/run-mutants.ts [part of a name]`: shows that the specs of the shell notice when one of its promises
 * is broken. Ends with 1 if a mutant lives.
 */
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, '.cache/shell-mutant');
const mainFile = path.join(folder, 'out/main/main.js');

const resultFile = path.join(folder, 'result.json');

interface VitestResult {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
}

interface Run {
  readonly failed: number;
  readonly passed: number;
}

function mutate(source: string, { name, edits }: Mutant): string {
  return edits.reduce((text, [find, replacement]) => {
    if (!text.includes(find)) throw new Error(`'${name}' finds nothing to change: ${find}`);
    return text.replaceAll(find, replacement);
  }, source);
}

function runSpecs(filter: string): Promise<Run> {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const input = ['run', '--project', 'browser', 'test/shell', '-t', filter, '--reporter', 'json'];
  const child = spawn(process.execPath, [vitest, ...input, '--outputFile', resultFile], {
    cwd: root,
    env: { ...process.env, TANDEM_SHELL_APP: folder },
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.once('exit', () => {
      const { numFailedTests, numPassedTests } = JSON.parse(readFileSync(resultFile, 'utf8')) as VitestResult;
      resolve({ failed: numFailedTests, passed: numPassedTests });
    });
  });
}

await buildFixtureApp(folder);
const original = readFileSync(mainFile, 'utf8');
const [wanted = ''] = process.argv.slice(2);
let living = 0;
for (const mutant of mutants.filter((each) => each.name.includes(wanted))) {
  writeFileSync(mainFile, mutate(original, mutant));
  const { failed, passed } = await runSpecs(mutant.specs);
  if (failed === 0) living += 1;
  console.log(`${failed > 0 ? 'noticed' : 'LIVES  '}  ${mutant.name} (${failed} of ${failed + passed} specs failed)`);
}
writeFileSync(mainFile, original);
console.log(living === 0 ? 'Every mutant was noticed.' : `${living} mutants live.`);
process.exit(living === 0 ? 0 : 1);
