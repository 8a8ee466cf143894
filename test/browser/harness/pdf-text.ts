import { inflateSync } from 'node:zlib';

/**
 * The letters of a PDF that Chromium printed, in the order in which they are drawn and without the spaces, which it
 * leaves out where a line breaks: enough to look for a sentence.
 */
export function pdfText(pdf: Uint8Array): string {
  const objects = readObjects(Buffer.from(pdf));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      fonts.set(name, readCharacters(objects.get(toUnicode)?.stream ?? ''));
    }
  }
  const pages = [...objects.values()].filter(({ stream }) => / Tf\s/.test(stream));
  return pages
    .map(({ stream }) => drawnText(stream, fonts))
    .join('')
    .normalize('NFKC')
    .replaceAll(/\s/g, '');
}

interface PdfObject {
  readonly head: string;
  /** Unpacked; empty for objects without one. */
  readonly stream: string;
}

function readObjects(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)(?:endobj|stream\r?\n)/g)) {
    const [whole, id = '', head = ''] = match;
    const start = match.index + whole.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const packed = whole.endsWith('endobj') ? null : pdf.subarray(start, start + length);
    found.set(id, {
      head,
      stream: packed && head.includes('/FlateDecode') ? inflateSync(packed).toString('latin1') : '',
    });
  }
  return found;
}

/** A font's glyphs as characters, from its ToUnicode table: two digits a glyph in a font of outlines, else four. */
function readCharacters(table: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  const hex = (code: number, like = 'FFFF') => code.toString(16).padStart(like.length, '0').toUpperCase();
  const decode = (text: string) => Buffer.from(text, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) characters.set(glyph, decode(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph += 1)
        characters.set(hex(glyph, from), decode(hex(Number.parseInt(text, 16) + glyph - first)));
    }
  return characters;
}

/** The strings of a page's drawing orders, with the font that is set when each is drawn. */
function drawnText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let words = '';
  let font = fonts.values().next().value;
  for (const [, name, glyphs = ''] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    else {
      const digits = font?.keys().next().value?.length === 2 ? /../g : /.{4}/g;
      for (const glyph of glyphs.toUpperCase().match(digits) ?? []) words += font?.get(glyph) ?? '';
    }
  }
  return words;
}
