import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before the host: plays a disk on which no workspace can be written. Rights on files don't do, since root may
// write whatever they say.
const { accessSync } = fs;
fs.accessSync = (path, mode) => {
  if (mode === fs.constants.W_OK && String(path).endsWith('.tandem'))
    throw Object.assign(new Error(`EROFS: read-only file system, access '${path}'`), { code: 'EROFS' });
  accessSync(path, mode);
};
syncBuiltinESMExports();
