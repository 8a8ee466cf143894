import { ProblemError } from '../../../../shared/contract/problem.ts';
import { unsupportedFile } from './scan-problems.ts';

interface Signature {
  readonly starts: readonly number[];
  readonly what: string;
  readonly remedy: string;
}

const saveAgain = 'Open it and save it as an Excel workbook (.xlsx) or as CSV.';

const signatures: readonly Signature[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'a password-protected workbook or one in the old Excel format (.xls)',
    remedy: 'Open it in Excel and save it as an Excel workbook (.xlsx) without a password, or as CSV.',
  },
  { starts: [0x09, 0x08], what: 'a workbook in a very old Excel format', remedy: saveAgain },
  { starts: [0x1f, 0x8b], what: 'a compressed file (gzip)', remedy: 'Unpack it and import the file inside.' },
  {
    starts: [0x37, 0x7a, 0xbc, 0xaf],
    what: 'a compressed archive (7z)',
    remedy: 'Unpack it and import the files inside.',
  },
  {
    starts: [0x52, 0x61, 0x72, 0x21],
    what: 'a compressed archive (RAR)',
    remedy: 'Unpack it and import the files inside.',
  },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document', remedy: 'Export the data as CSV or Excel workbook.' },
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'a picture', remedy: 'Export the data as CSV or Excel workbook.' },
  { starts: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file', remedy: 'Export the data as CSV or Excel workbook.' },
];

/** The start of a file as text, whatever its encoding, in lower case and without zero bytes and byte order marks. */
function beginning(head: Uint8Array): string {
  const text = Buffer.from(head.subarray(0, 2_048)).toString('latin1').replaceAll('\0', '');
  return text
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .toLowerCase();
}

function refuseMarkup(text: string, file: string): void {
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<div)/.test(text)) {
    throw unsupportedFile(file, 'a web page, whatever its name says', saveAgain);
  }
  if (/^(<\?xml|<!doctype|<workbook)/.test(text)) {
    const isPage = text.includes('<html');
    throw unsupportedFile(file, isPage ? 'a web page, whatever its name says' : 'an XML document', saveAgain);
  }
  if (/^(\{\s*"|\[\s*[[{"])/.test(text)) {
    throw unsupportedFile(file, 'a JSON document', 'Export the data as CSV or Excel workbook.');
  }
}

/** Text has hardly any zero bytes, and 16-bit text has them on one side of its pairs only. */
function isBinary(head: Uint8Array): boolean {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return Math.min(even, odd) > Math.max(8, head.length * 0.02);
}

/**
 * Tells by its first bytes how a file is to be read, and refuses what can't be, saying what it is.
 *
 * @throws ProblemError import.unsupported, import.unreadable
 */
export function tellFormat(head: Uint8Array, file: string): 'zip' | 'text' {
  const starts = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return 'zip';
  const signature = signatures.find((candidate) => starts(candidate.starts));
  if (signature !== undefined) throw unsupportedFile(file, signature.what, signature.remedy);
  refuseMarkup(beginning(head), file);
  if (!isBinary(head)) return 'text';
  throw new ProblemError({
    code: 'import.unreadable',
    message: `${file} is neither text nor a workbook.`,
    remedy: 'Export the data as CSV or Excel workbook.',
    file,
  });
}
