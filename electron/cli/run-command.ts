import { ProblemError } from '../../shared/contract/problem.ts';
import { type ExitCode, problemLines, UsageError } from './exit.ts';
import type { Output } from './output.ts';

type Command = (args: readonly string[], output: Output) => Promise<void>;

const usage = `Usage:
  tandem import <file...> --workspace <f.tandem> [--mapping <m.json>] [--rejects <folder>] [--dry-run] [--json]
  tandem review --workspace <f.tandem> [--from <date>] [--to <date>] [--as-of <date>] [--horizon <days>]
                [--by <dimension>] [--filter <dimension>=<value>]... [--json] [--out <file>]
  tandem metric <id> --workspace <f.tandem> [same options] [--json]
  tandem workspace new <f.tandem> [--template alignment|launch|consulting] [--currency <code>] [--json]
  tandem workspace info|export|verify <f.tandem> [...] [--json]
  tandem sample <folder> [--seed <n>]
  tandem serve [--library <folder>] [--host 127.0.0.1] [--port <n>] [--open]`;

// Each command loads what it needs: a review starts no server, a server no importer.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('./commands/import.ts')).importFiles,
  review: async () => (await import('./commands/review.ts')).review,
  metric: async () => (await import('./commands/review.ts')).metric,
  workspace: async () => (await import('./commands/workspace.ts')).workspace,
  sample: async () => (await import('./commands/sample.ts')).sample,
  serve: async () => (await import('./commands/serve.ts')).serveLibrary,
};

/** Runs one command to its end: results and notices go to the output, failures become one line and an exit code. */
export async function runCommand([name, ...args]: readonly string[], output: Output): Promise<ExitCode> {
  if (name === undefined || name === 'help' || name === '--help') {
    output.result(usage);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    output.notice(`tandem ${name}: there is no such command. Try tandem help.`);
    return 2;
  }
  try {
    const command = await load();
    await command(args, output);
    return 0;
  } catch (error) {
    return tellFailure(name, error, output);
  }
}

function tellFailure(name: string, error: unknown, output: Output): ExitCode {
  if (error instanceof UsageError) output.notice(`tandem ${name}: ${error.message}`);
  else if (error instanceof ProblemError) for (const line of problemLines(error.problem)) output.notice(line);
  else {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    output.notice(`tandem ${name}: a bug of Tandem. ${words}`);
    return 1;
  }
  return 2;
}
