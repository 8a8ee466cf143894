import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ProblemError } from '../../../../../shared/contract/problem.ts';
import { damagedFile } from '../scan-problems.ts';
import type { ZipParts } from './zip-parts.ts';

/** What is done with the tags of a part. Names come without their namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Called after every piece of the part, so that what was collected can be written away. */
  pause?(): Promise<void>;
}

function localName(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name;
}

/** UTF-8 unless a byte order mark says otherwise. */
function decoderFor(first: Uint8Array): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

function parserFor(part: string, file: string, handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw damagedFile(file, `its part ${part} has a DOCTYPE, which no workbook needs and attacks use`);
  });
  parser.on('error', (error) => {
    throw damagedFile(file, `its part ${part} is no sound XML (${error.message})`);
  });
  const { open, close, text } = handlers;
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/**
 * Reads a part as XML from start to end, piece by piece. Entities other than XML's own five, and with them any
 * document type, are refused.
 *
 * @throws ProblemError import.damaged, import.limit
 */
export async function readXmlPart(parts: ZipParts, part: string, file: string, handlers: XmlHandlers): Promise<void> {
  let decoder: TextDecoder | null = null;
  const parser = parserFor(part, file, handlers);
  try {
    for await (const chunk of parts.read(part)) {
      decoder ??= decoderFor(chunk);
      parser.write(decoder.decode(chunk, { stream: true }));
      await handlers.pause?.();
    }
    if (decoder === null) return;
    parser.write(decoder.decode());
    parser.close();
    await handlers.pause?.();
  } catch (error) {
    if (error instanceof ProblemError || parts.isAborted) throw error;
    throw damagedFile(file, `its part ${part} can not be read`);
  }
}
