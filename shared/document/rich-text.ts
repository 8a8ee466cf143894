import * as Y from 'yjs';
import { type RootName, richTextFields, rootNames } from '../model/entities.ts';

/**
 * Rich text lives in types at the top of the document, named by where it belongs. Such types merge by name: two people
 * who start the same note at once write into one text, where two fragments put into one field would leave only one.
 */
const textPrefix = 'text/';

export interface TextAddress {
  readonly root: RootName;
  readonly id: string;
  readonly field: string;
}

/** True if the field is rich text, held as a fragment and shown in snapshots as plain text. */
export function isRichText(root: RootName, field: string): boolean {
  return richTextFields[root]?.includes(field) ?? false;
}

/** The name of the fragment of a rich text field. */
export function textName({ root, id, field }: TextAddress): string {
  return `${textPrefix}${root}/${id}/${field}`;
}

/** Where a fragment of this name belongs, null for any other name. */
export function textAddress(name: string): TextAddress | null {
  if (!name.startsWith(textPrefix)) return null;
  const rest = name.slice(textPrefix.length);
  const afterRoot = rest.indexOf('/');
  const beforeField = rest.lastIndexOf('/');
  const root = rootNames.find((candidate) => candidate === rest.slice(0, afterRoot));
  if (root === undefined || beforeField <= afterRoot) return null;
  const field = rest.slice(beforeField + 1);
  return isRichText(root, field) ? { root, id: rest.slice(afterRoot + 1, beforeField), field } : null;
}

/** The fragment of a rich text field, empty if nobody wrote there yet. */
export function textFragment(doc: Y.Doc, address: TextAddress): Y.XmlFragment {
  return doc.getXmlFragment(textName(address));
}

/** The plain text of a rich text field, one line a block; empty if nobody wrote there yet. */
export function plainText(doc: Y.Doc, address: TextAddress): string {
  // Asking for a type that is not there would add it to the document.
  return doc.share.has(textName(address)) ? blocks(textFragment(doc, address), plainStyle).join('\n') : '';
}

/** The text of a rich text field as Markdown: headings, lists, quotes, bold, italic, code and links. */
export function markdownText(doc: Y.Doc, address: TextAddress): string {
  return doc.share.has(textName(address)) ? blocks(textFragment(doc, address), markdownStyle).join('\n') : '';
}

/** Replaces a rich text field by plain lines, one paragraph a line; leaves it alone if it already reads so. */
export function writePlainText(doc: Y.Doc, address: TextAddress, text: string): void {
  if (plainText(doc, address) === text) return;
  const fragment = textFragment(doc, address);
  fragment.delete(0, fragment.length);
  fragment.insert(
    0,
    text.split('\n').map((line) => {
      const paragraph = new Y.XmlElement('paragraph');
      if (line !== '') paragraph.insert(0, [new Y.XmlText(line)]);
      return paragraph;
    }),
  );
}

interface TextStyle {
  inline(text: string, marks: Readonly<Record<string, unknown>>): string;
  /** What stands before a block of this kind, given its place in a list. */
  prefix(name: string, attributes: Readonly<Record<string, unknown>>, item: ListItem | null): string;
  readonly indent: string;
  readonly blankBetween: boolean;
}

interface ListItem {
  readonly number: number | null;
}

const plainStyle: TextStyle = { inline: (text) => text, prefix: () => '', indent: '', blankBetween: false };

const markdownStyle: TextStyle = {
  inline(text, marks) {
    let styled = text.replaceAll(/[\\`*_[\]<>]/g, '\\$&');
    if (marks.code) return `\`${text}\``;
    if (marks.bold) styled = `**${styled}**`;
    if (marks.italic) styled = `*${styled}*`;
    if (marks.strike) styled = `~~${styled}~~`;
    const href = linkTarget(marks.link);
    return href === null ? styled : `[${styled}](${href})`;
  },
  prefix(name, attributes, item) {
    if (name === 'heading') return `${'#'.repeat(Number(attributes.level ?? 1))} `;
    if (name === 'blockquote') return '> ';
    if (item) return item.number === null ? '- ' : `${item.number}. `;
    return '';
  },
  indent: '  ',
  blankBetween: true,
};

function linkTarget(mark: unknown): string | null {
  if (typeof mark !== 'object' || mark === null || !('href' in mark) || typeof mark.href !== 'string') return null;
  return /^(https?|mailto):/i.test(mark.href) ? mark.href.replaceAll(/[()\s]/g, encodeURIComponent) : null;
}

// A peer may send blocks nested without end; deeper ones than any editor makes are left out of the plain reading.
const deepestBlock = 40;

function blocks(parent: Y.XmlFragment, style: TextStyle, depth = 0): string[] {
  if (depth > deepestBlock) return [];
  const lines: string[] = [];
  const isList = parent instanceof Y.XmlElement && /list$/i.test(parent.nodeName);
  parent.toArray().forEach((node, index) => {
    if (node instanceof Y.XmlText) {
      lines.push(inlineText(node, style));
    } else if (node instanceof Y.XmlElement) {
      const isNumbered = isList && parent.nodeName === 'orderedList';
      const item = isList ? { number: isNumbered ? index + 1 : null } : null;
      if (style.blankBetween && lines.length > 0 && !isList) lines.push('');
      lines.push(...block(node, style, item, depth));
    }
  });
  return lines;
}

function block(node: Y.XmlElement, style: TextStyle, item: ListItem | null, depth: number): string[] {
  const prefix = style.prefix(node.nodeName, node.getAttributes(), item);
  const isInline = node.toArray().every((child) => child instanceof Y.XmlText || isBreak(child));
  const lines = isInline ? inlineLines(node, style) : blocks(node, style, depth + 1);
  return lines.map((line, index) => {
    if (index === 0 || prefix === '> ') return prefix + line;
    return (item && line !== '' ? style.indent : '') + line;
  });
}

function isBreak(node: Y.XmlElement | Y.XmlText | Y.XmlHook): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'hardBreak';
}

function inlineLines(node: Y.XmlElement, style: TextStyle): string[] {
  return node
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? inlineText(child, style) : '\n'))
    .join('')
    .split('\n');
}

function inlineText(node: Y.XmlText, style: TextStyle): string {
  return (node.toDelta() as readonly { insert?: unknown; attributes?: Readonly<Record<string, unknown>> }[])
    .map((run) => (typeof run.insert === 'string' ? style.inline(run.insert, run.attributes ?? {}) : ''))
    .join('');
}
