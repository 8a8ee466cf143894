import { open } from 'node:fs/promises';
import { type ByteChunks, DecodedChunks, PlainChunks } from './byte-chunks.ts';
import { copyTable } from './copy-table.ts';
import { detectEncoding, type TextEncoding } from './encoding.ts';
import { type FileSurvey, usualTokens } from './file-survey.ts';
import { Intake } from './intake.ts';
import { findLayout } from './layout.ts';
import { emptyFile, unsupportedFile } from './scan-problems.ts';
import type { OpenTablesOptions, ScannedTable } from './scanned-table.ts';
import { chooseTokens, type LineEndTokens } from './tokens.ts';

async function tokensFor(
  survey: FileSurvey,
  encoding: TextEncoding,
  openChunks: () => ByteChunks,
  options: OpenTablesOptions,
): Promise<LineEndTokens> {
  const is16Bit = encoding.label.startsWith('utf-16');
  if (survey.hasUsualTokens && !is16Bit) return usualTokens;
  return chooseTokens(openChunks(), options.fileName, options.signal);
}

function encodingOf(survey: FileSurvey, file: string): TextEncoding {
  const encoding = detectEncoding(survey);
  if (encoding !== null) return encoding;
  throw unsupportedFile(file, 'text in an encoding that Tandem does not read', 'Export it again as UTF-8.');
}

/**
 * Copies a text file into a clean table: finds encoding, separator and header, refuses damaged records one by one and
 * takes a report's footer off.
 *
 * @throws ProblemError import.empty, import.headerOnly, import.unsupported, import.unreadable, import.limit
 */
export async function openTextTable(
  path: string,
  survey: FileSurvey,
  options: OpenTablesOptions,
  onBytes: (position: number) => void,
): Promise<ScannedTable> {
  const encoding = encodingOf(survey, options.fileName);
  const file = await open(path, 'r');
  try {
    const openChunks = (): ByteChunks =>
      encoding.label === 'utf-8'
        ? new PlainChunks(file, encoding.markLength)
        : new DecodedChunks(file, encoding.markLength, encoding.label);
    const tokens = await tokensFor(survey, encoding, openChunks, options);
    const intake = new Intake(openChunks());
    await intake.begin();
    if (intake.length === 0) throw emptyFile(options.fileName);
    return await copyTable({
      intake,
      layout: findLayout(intake, options.fileName, null),
      tokens,
      encoding: encoding.label,
      checksUtf8: encoding.isDamaged,
      offset: encoding.label === 'utf-8' ? encoding.markLength : 0,
      sheet: null,
      positions: null,
      newlineColumns: new Set(),
      crColumns: new Set(),
      padsShortRows: false,
      warnings: [],
      options,
      onBytes,
    });
  } finally {
    await file.close();
  }
}
