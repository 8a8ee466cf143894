import type { CrmObject } from './fields.ts';
import type { ColumnProfile, CrmSystem } from './mapping.ts';

/** One table of a file as recognition sees it. */
export interface ImportTable {
  /** The name without folders. */
  readonly fileName: string;
  /** Name of the workbook's sheet, null for text files. */
  readonly sheet: string | null;
  /** As they stand in the file; duplicates are told apart by `distinctHeaders`. */
  readonly headers: readonly string[];
  /** One for each header, in the same order. */
  readonly profiles: readonly ColumnProfile[];
  /** Lines that were taken off the end, as text. */
  readonly footer: readonly string[];
}

/** The way a file left its system. */
export type ExportRoute =
  | 'report-details'
  | 'report-formatted'
  | 'api-names'
  | 'labels'
  | 'internal-names'
  | 'home-made';

/** What a table is, and by which evidence. */
export interface Recognised {
  readonly system: CrmSystem;
  /** What its rows become; null if the app has no use for them or can't tell. */
  readonly object: CrmObject | null;
  /** Key of the dictionary that names its columns. */
  readonly dictionary: string;
  /** The CRM's own name of it: "Lead", "Opportunity field history". */
  readonly what: string;
  readonly route: ExportRoute;
  /** The evidence as sentence parts: "Lead ID beside Lead Owner", "ids start with 00Q". */
  readonly why: readonly string[];
  /** Why the rows can't be used, as one sentence; null if they can or if a person may say what they are. */
  readonly unusable: string | null;
}
