import { damagedFile, overLimit } from '../scan-problems.ts';
import { unescapeText } from './cell-text.ts';
import { type FormatKind, kindOfFormat } from './number-format.ts';
import { workbookLimits } from './workbook-limits.ts';
import { readXmlPart } from './xml-part.ts';
import type { ZipParts } from './zip-parts.ts';

/** One tab of a workbook. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly kind: 'worksheet' | 'chart' | 'other';
  readonly isHidden: boolean;
  readonly hasPivotTable: boolean;
}

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  readonly strings: readonly string[];
  /** By style index of a cell. */
  readonly formats: readonly FormatKind[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

type Attributes = Readonly<Record<string, string>>;

/** The target of a relation as a part name: relative to the folder of the part that relates to it. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readRelations(parts: ZipParts, part: string, file: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const relations: Relation[] = [];
  await readXmlPart(parts, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, file, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return;
      relations.push({ id: Id ?? '', type: (Type ?? '').split('/').pop() ?? '', target: resolvePart(part, Target) });
    },
  });
  return relations;
}

function attribute(attributes: Attributes, local: string): string | undefined {
  const key = Object.keys(attributes).find((name) => name.endsWith(`:${local}`));
  return key === undefined ? undefined : attributes[key];
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

async function findWorkbookPart(parts: ZipParts, file: string): Promise<string> {
  const roots = await readRelations(parts, '', file);
  const named = roots.find((relation) => relation.type === 'officeDocument')?.target;
  const part = [named, 'xl/workbook.xml'].find((candidate) => candidate !== undefined && parts.has(candidate));
  if (part !== undefined) return part;
  throw damagedFile(file, 'it has no workbook inside');
}

async function readStyles(parts: ZipParts, part: string | undefined, file: string): Promise<FormatKind[]> {
  const codes = new Map<number, string>();
  const formats: FormatKind[] = [];
  let inCells = false;
  if (part === undefined) return formats;
  await readXmlPart(parts, part, file, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === 'xf' && inCells) formats.push(kindOfFormat(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

async function readStrings(parts: ZipParts, part: string | undefined, file: string): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let characters = 0;
  let depth = 0;
  let inText = false;
  if (part === undefined) return strings;
  await readXmlPart(parts, part, file, {
    open(name) {
      if (name === 'si') current = '';
      // Phonetic readings stand beside the text, not in it.
      if (name === 'rPh') depth += 1;
      if (name === 't') inText = depth === 0;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') depth -= 1;
      if (name !== 'si') return;
      strings.push(unescapeText(current));
      characters += current.length;
      const { sharedStrings, sharedCharacters } = workbookLimits;
      if (strings.length <= sharedStrings && characters <= sharedCharacters) return;
      throw overLimit(file, 'it holds more text than fits into memory');
    },
  });
  return strings;
}

function kindOfSheet(type: string | undefined): SheetEntry['kind'] {
  if (type === undefined || type === 'worksheet') return 'worksheet';
  return type === 'chartsheet' ? 'chart' : 'other';
}

/**
 * Reads what all sheets share: their names in the order of the tabs, texts, formats and calendar.
 *
 * @throws ProblemError import.damaged, import.limit
 */
export async function readWorkbook(parts: ZipParts, file: string): Promise<Workbook> {
  // Nothing in it is needed, but a part that every workbook has tells whether the file is whole.
  await readXmlPart(parts, '[Content_Types].xml', file, {});
  const part = await findWorkbookPart(parts, file);
  const relations = await readRelations(parts, part, file);
  const tabs: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await readXmlPart(parts, part, file, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isOn(attributes.date1904);
      if (name !== 'sheet') return;
      const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      tabs.push({ name: attributes.name ?? '', id: attribute(attributes, 'id') ?? '', isHidden });
    },
  });
  const sheets: SheetEntry[] = [];
  for (const [at, tab] of tabs.entries()) {
    const relation = relations.find(({ id }) => id === tab.id);
    const sheetPart = relation?.target ?? `xl/worksheets/sheet${at + 1}.xml`;
    const related = await readRelations(parts, sheetPart, file);
    sheets.push({
      name: tab.name,
      part: sheetPart,
      kind: kindOfSheet(relation?.type),
      isHidden: tab.isHidden,
      hasPivotTable: related.some(({ type }) => type === 'pivotTable'),
    });
  }
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  return {
    sheets,
    is1904,
    strings: await readStrings(parts, partOf('sharedStrings'), file),
    formats: await readStyles(parts, partOf('styles'), file),
  };
}
