import { note, report, violate } from '../report.ts';
import { strict } from '../strict.ts';

/** A dialog stops everything until somebody answers: a test has to say beforehand what the answer is. */
function unscripted(name: string): () => Promise<never> {
  return async () => {
    violate(`dialog.${name} was shown and no test had an answer for it`);
    throw new Error(`stand-in: dialog.${name} has no answer`);
  };
}

export const dialog = strict('dialog', {
  showOpenDialog: unscripted('showOpenDialog'),
  showSaveDialog: unscripted('showSaveDialog'),
  showMessageBox: unscripted('showMessageBox'),
  showErrorBox: (title: string, content: string): void => {
    violate(`an error box was shown: ${title}: ${content}`);
  },
});

export const shell = strict('shell', {
  openExternal: async (address: string): Promise<void> => {
    report.external.push(address);
  },
  showItemInFolder: (file: string): void => note(`showItemInFolder ${file}`),
});
