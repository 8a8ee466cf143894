import { crc32, deflateRawSync } from 'node:zlib';

/** Parts of a ZIP file by name, in order; a name may come twice. */
export type Parts = readonly (readonly [name: string, content: string | Uint8Array])[];

/** Packs parts into a ZIP file as small as the format allows. */
export function makeZip(parts: Parts): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const plain = Buffer.from(content as string);
    const packed = deflateRawSync(plain);
    const path = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, rest, path]));
    locals.push(local);
    offset += local.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(names.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, names, end]);
}

export interface SheetSource {
  readonly name: string;
  /** XML of the rows, the content of `sheetData`. */
  readonly rows: string;
  /** XML behind `sheetData`, such as merged cells. */
  readonly after?: string;
  /** XML before it, such as columns. */
  readonly before?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly relations?: string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** XML of the `si` elements. */
  readonly strings?: string;
  /** Format codes; a cell's style n + 1 has the n-th of them, style 0 none. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relations(content: string): string {
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A row of text and number cells, `null` for an empty one. */
export function row(number: number, cells: readonly (string | number | null)[]): string {
  const content = cells.map((cell) => {
    if (cell === null) return '<c/>';
    if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
    return `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${content.join('')}</row>`;
}

/** The parts of a workbook. */
export function workbookParts({ sheets, strings = '', formats = [], is1904 = false }: WorkbookSource): Parts {
  const tabs = sheets.map(({ name, state }, at) => {
    const visibility = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}"${visibility} r:id="r${at}"/>`;
  });
  const links = sheets.map(
    (_, at) => `<Relationship Id="r${at}" Type="${office}/worksheet" Target="worksheets/s${at}.xml"/>`,
  );
  const codes = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return [
    ['[Content_Types].xml', `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`],
    ['_rels/.rels', relations(`<Relationship Id="w" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`)],
    [
      'xl/workbook.xml',
      `${xml}<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${tabs.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        `${links.join('')}<Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/>`,
      ),
    ],
    ['xl/sharedStrings.xml', `${xml}<sst ${main}>${strings}</sst>`],
    [
      'xl/styles.xml',
      `${xml}<styleSheet ${main}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ],
    ...sheets.flatMap(({ rows, before = '', after = '', relations: related }, at): Parts => {
      const sheet: Parts[number] = [
        `xl/worksheets/s${at}.xml`,
        `${xml}<worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
      ];
      return related === undefined ? [sheet] : [sheet, [`xl/worksheets/_rels/s${at}.xml.rels`, relations(related)]];
    }),
  ];
}

/** A workbook file. */
export function makeWorkbook(source: WorkbookSource): Buffer {
  return makeZip(workbookParts(source));
}
