interface KeptFile {
  readonly name: string;
  readonly content: string;
  readonly encoding: 'utf-8' | 'base64';
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  pdf: 'application/pdf',
  ics: 'text/calendar;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Lets the person keep a file: the browser's or the shell's own save dialog follows. Its ending says what it is. */
export function saveFile({ name, content, encoding }: KeptFile): void {
  const bytes = encoding === 'base64' ? Uint8Array.fromBase64(content) : new TextEncoder().encode(content);
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // The download has read the address once the click is handled; a later turn may let it go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
