#!/usr/bin/env node
import { ProblemError } from '../../shared/contract/problem.ts';
import { problemLines, UsageError } from './exit.ts';
import { terminal } from './output.ts';

type Command = (args: readonly string[]) => Promise<void>;

const usage = `Usage:
  tandem import <file...> --workspace <f.tandem> [--mapping <m.json>] [--rejects <folder>] [--dry-run] [--json]
  tandem review --workspace <f.tandem> [--from <date>] [--to <date>] [--as-of <date>] [--horizon <days>]
                [--by <dimension>] [--filter <dimension>=<value>]... [--json] [--out <file>]
  tandem metric <id> --workspace <f.tandem> [same options] [--json]
  tandem workspace new|info|export|verify <f.tandem> [...] [--json]
  tandem sample <folder> [--seed <n>]
  tandem serve [--library <folder>] [--host 127.0.0.1] [--port <n>] [--open]`;

// Each command loads what it needs: a review starts no server, a server no importer.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => {
    const { importFiles } = await import('./commands/import.ts');
    return (args) => importFiles(args, terminal);
  },
  review: async () => {
    const { review } = await import('./commands/review.ts');
    return (args) => review(args, terminal);
  },
  metric: async () => {
    const { metric } = await import('./commands/review.ts');
    return (args) => metric(args, terminal);
  },
  workspace: async () => {
    const { workspace } = await import('./commands/workspace.ts');
    return (args) => workspace(args, terminal);
  },
  sample: async () => {
    const { sample } = await import('./commands/sample.ts');
    return (args) => sample(args, terminal);
  },
  serve: async () => {
    const { serveLibrary } = await import('./commands/serve.ts');
    return (args) => serveLibrary(args, terminal);
  },
};

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.result(usage);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    terminal.notice(`tandem ${name}: there is no such command. Try tandem help.`);
    return 2;
  }
  try {
    await (await load())(args);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) terminal.notice(`tandem ${name}: ${error.message}`);
    else if (error instanceof ProblemError) for (const line of problemLines(error.problem)) terminal.notice(line);
    else {
      terminal.notice(
        `tandem ${name}: a bug of Tandem. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      return 1;
    }
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
