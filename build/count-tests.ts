import { globSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';

// A count of test files and cases by the words that declare them, said at the end of `npm test`.
const files = globSync(['{shared,electron,renderer,build,test}/**/*.test.ts']);
const cases = files.flatMap((file) => readFileSync(file, 'utf8').match(/^\s*(?:it|test)(?:\.\w+)*[(<]/gm) ?? []);
const seconds = Math.round(Number(argv[2] ?? 0) / 1000);
console.log(`\nAll green: ${cases.length} tests declared in ${files.length} files, ${seconds} s.`);
