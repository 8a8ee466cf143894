import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type TemplateKey, templateKeySchema, templateKeys } from '../../../shared/contract/library.ts';
import { isCurrency } from '../../../shared/money/region-currency.ts';
import { describe } from '../../host/rpc/workspace-handlers.ts';
import { hasFlag, readArguments, textOption } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import { jsonText, type Output } from '../output.ts';
import { withSession } from '../with-session.ts';

const options = {
  json: { type: 'boolean' },
  out: { type: 'string' },
  template: { type: 'string' },
  currency: { type: 'string' },
} as const;

/** `tandem workspace new|info|export|verify <f.tandem>`. */
export async function workspace(args: readonly string[], output: Output): Promise<void> {
  const given = readArguments(args, options);
  const [action, path] = given.words;
  if (!action || !path) throw new UsageError('Name an action (new, info, export, verify) and a workspace file.');
  const isJson = hasFlag(given, 'json');
  switch (action) {
    case 'new':
      return create(
        path,
        {
          template: readTemplate(textOption(given, 'template')),
          currency: readCurrency(textOption(given, 'currency')),
        },
        isJson,
        output,
      );
    case 'info':
      return info(path, isJson, output);
    case 'verify':
      return verify(path, isJson, output);
    case 'export':
      return exportCopy(path, textOption(given, 'out'), isJson, output);
    case 'merge':
      throw new UsageError('merge: this version does not merge workspaces yet; nothing was changed.');
    default:
      throw new UsageError(`${action}: not one of new, info, export, verify.`);
  }
}

interface Beginning {
  readonly template: TemplateKey | null;
  readonly currency: string | null;
}

async function create(path: string, beginning: Beginning, isJson: boolean, output: Output): Promise<void> {
  if (existsSync(path)) throw new UsageError(`${path}: there is a file already; nothing was changed.`);
  const created = await withSession(path, { create: true, ...beginning }, async ({ workspaceId }) => ({
    schema: 1,
    workspace: path,
    workspaceId,
  }));
  output.result(isJson ? jsonText(created) : `Created ${path}.`);
}

function readTemplate(text: string | null): TemplateKey | null {
  if (text === null) return null;
  const read = templateKeySchema.safeParse(text);
  if (read.success) return read.data;
  throw new UsageError(`--template ${text}: not one of ${templateKeys.join(', ')}.`);
}

function readCurrency(text: string | null): string | null {
  const code = text?.toUpperCase() ?? null;
  if (code === null || isCurrency(code)) return code;
  throw new UsageError(`--currency ${text}: not the code of a currency, such as EUR or USD.`);
}

async function info(path: string, isJson: boolean, output: Output): Promise<void> {
  const found = await withSession(path, { onCopied: output.notice }, describe);
  const { fileState: _, ...shown } = found;
  output.result(
    isJson
      ? jsonText({ schema: 1, workspace: path, ...shown, path: resolve(path) })
      : [
          `${resolve(path)}, ${found.bytes.toLocaleString('en')} bytes`,
          `${found.leads.toLocaleString('en')} leads, ${found.opportunities.toLocaleString('en')} opportunities`,
          `${found.imports} imports, data to ${found.dataThrough ?? 'n/a'}`,
        ].join('\n'),
  );
}

async function verify(path: string, isJson: boolean, output: Output): Promise<void> {
  const found = await withSession(path, {}, ({ file }) => file.verify());
  const summary = found.sound
    ? `${path} is sound: ${found.updates} updates, ${found.datasets} datasets, ${found.records} frozen reviews checked.`
    : [`${path} is damaged:`, ...found.findings.map((finding) => `  ${finding}`)].join('\n');
  output.result(isJson ? jsonText({ schema: 1, workspace: path, ...found }) : summary);
  if (!found.sound) throw new UsageError(`${path} is damaged: ${found.findings[0] ?? ''}`);
}

async function exportCopy(path: string, out: string | null, isJson: boolean, output: Output): Promise<void> {
  if (!out) throw new UsageError('--out is missing: name the file to write the copy to.');
  await withSession(path, {}, ({ file }) => file.copyTo(out));
  output.result(isJson ? jsonText({ schema: 1, workspace: path, copy: out }) : `Wrote a full copy to ${out}.`);
}
