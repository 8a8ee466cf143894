import { resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../../..');

/** The built app: `out/`, or a build elsewhere that TANDEM_BUILT names, such as a copy that nobody builds over. */
export const builtFolder = resolve(process.env.TANDEM_BUILT ?? resolve(root, 'out'));

/** The command line of the built app. */
export const tandemCommand = resolve(builtFolder, 'host/tandem.js');
