// The peer of the import bench that only parses: Papa Parse over a stream, counting rows.
import { createReadStream } from 'node:fs';
import Papa from 'papaparse';

const [, , from = ''] = process.argv;
let rows = 0;
Papa.parse(createReadStream(from, 'utf8'), {
  header: false,
  skipEmptyLines: true,
  step: () => {
    rows += 1;
  },
  complete: () => console.log(rows),
});
