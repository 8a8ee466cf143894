import type { MethodOutput } from '../../../../../shared/contract/contract.ts';

const types: Readonly<Record<string, string>> = { html: 'text/html', md: 'text/markdown', pdf: 'application/pdf' };

/** Saves a file of the minutes from the browser, which has no folder of its own. */
export function saveMinutes({ name, content, encoding }: MethodOutput<'meeting/minutes'>): void {
  const bytes = encoding === 'base64' ? Uint8Array.fromBase64(content) : new TextEncoder().encode(content);
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
