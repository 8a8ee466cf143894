import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { appScheme, printHost } from './page-address.ts';

/** Pages waiting to be printed, by the last part of their address. */
export type PrintPages = ReadonlyMap<string, string>;

export interface PrintRequest {
  readonly html: string;
  readonly pageSize: 'A4' | 'Letter';
  readonly landscape: boolean;
}

/** Turns a page of minutes into a PDF in a hidden window that has no bridge and runs no script. */
export class PdfPrinter {
  readonly #pages = new Map<string, string>();

  get pages(): PrintPages {
    return this.#pages;
  }

  async print({ html, pageSize, landscape }: PrintRequest): Promise<Uint8Array<ArrayBuffer>> {
    const id = randomUUID();
    this.#pages.set(id, html);
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } });
    try {
      await window.loadURL(`${appScheme}://${printHost}/${id}`);
      const pdf = await window.webContents.printToPDF({
        pageSize,
        landscape,
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      });
      return new Uint8Array(pdf);
    } finally {
      this.#pages.delete(id);
      window.destroy();
    }
  }
}
