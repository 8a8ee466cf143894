import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import { parseSync } from 'oxc-parser';
import { doors, emptyNames, type Layer, layers, limits } from './layers.ts';

interface Source {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

/** Tests, and what only tests import: their tools in `testing/` and the slow references they compare with. */
const isTest = (file: string) => /\.test\.ts$|^test\/|\/(testing|reference)\//.test(file);

function listFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  return listed.split('\n').filter((file) => existsSync(file));
}

const isSource = (file: string) => /\.(ts|tsx)$/.test(file) && !file.endsWith('.d.ts');
const isStyleSheet = (file: string) => file.endsWith('.css');
const countLines = (text: string) => text.split('\n').length;

function readSource(file: string): Source {
  const text = readFileSync(file, 'utf8');
  const { module } = parseSync(file, text);
  const dynamic = module.dynamicImports.map((found) => text.slice(found.moduleRequest.start, found.moduleRequest.end));
  const imports = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...dynamic.filter((request) => /^['"]/.test(request)).map((request) => request.slice(1, -1)),
  ];
  return { file, lines: countLines(text), imports: [...new Set(imports)] };
}

/** The row of the table that a file is in: the one with the longest matching prefix. */
function layerOf(file: string): Layer | null {
  const lengthOf = (layer: Layer) =>
    Math.max(0, ...layer.files.filter((prefix) => file.startsWith(prefix)).map((prefix) => prefix.length));
  const found = layers.reduce<Layer | null>(
    (best, layer) => (lengthOf(layer) > (best ? lengthOf(best) : 0) ? layer : best),
    null,
  );
  return found;
}

const allowsPackage = (allowed: readonly string[], name: string) =>
  allowed.some(
    (entry) =>
      entry === '*' ||
      entry === name ||
      (entry.endsWith('/') || entry.endsWith(':') ? name.startsWith(entry) : name.startsWith(`${entry}/`)),
  );

function checkImport(source: Source, layer: Layer, request: string): string | null {
  if (!request.startsWith('.')) {
    const door = Object.entries(doors).find(([name]) => request === name || request.startsWith(`${name}/`));
    if (
      door &&
      !isTest(source.file) &&
      layer.name !== 'build' &&
      !door[1].some((prefix) => source.file.startsWith(prefix))
    )
      return `${request} has one door: ${door[1].join(', ')}`;
    if (isTest(source.file) || allowsPackage(layer.packages, request)) return null;
    return `layer “${layer.name}” may not import the package ${request}`;
  }
  const target = normalize(`${dirname(source.file)}/${request}`).replace(/\?.*$/, '');
  if (/\.(css|svg|json|html|sql)$/.test(target)) return null;
  const other = layerOf(target);
  if (!other) return `${target} is in no layer`;
  const place = (file: string) => /^renderer\/places\/([^/]+)\//.exec(file)?.[1];
  if (place(source.file) && place(target) && place(source.file) !== place(target))
    return `place “${place(source.file)}” imports place “${place(target)}”`;
  if (
    isTest(source.file) ||
    other.name === layer.name ||
    layer.layers.includes('*') ||
    layer.layers.includes(other.name)
  )
    return null;
  return `layer “${layer.name}” may not import layer “${other.name}” (${target})`;
}

const checkLength = (lines: number, limit: number) => (lines > limit ? [`${lines} lines, at most ${limit}`] : []);

/** A style sheet imports nothing, but grows past reading like any other file. */
const checkStyleSheet = (file: string) =>
  checkLength(countLines(readFileSync(file, 'utf8')), limits.lines).map((law) => `${file}: ${law}`);

function checkSource(source: Source): string[] {
  const layer = layerOf(source.file);
  if (!layer) return [`${source.file}: in no layer; give it a place in build/laws/layers.ts`];
  const found = source.imports.map((request) => checkImport(source, layer, request)).filter((law) => law !== null);
  found.push(...checkLength(source.lines, isTest(source.file) ? limits.testLines : limits.lines));
  if (emptyNames.test(source.file)) found.push('a name that says nothing of what is inside');
  return found.map((law) => `${source.file}: ${law}`);
}

/** Import cycles, each as the files it goes through. Type imports count: a cycle of types is a cycle of thought. */
function findCycles(sources: readonly Source[]): string[] {
  const graph = new Map(
    sources.map((source) => [
      source.file,
      source.imports
        .filter((request) => request.startsWith('.'))
        .map((request) => normalize(`${dirname(source.file)}/${request}`)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      cycles.push(`cycle: ${[...path.slice(at), file].join(' → ')}`);
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

const files = listFiles();
const sources = files.filter(isSource).map(readSource);
const styleSheets = files.filter(isStyleSheet);
const broken = [...sources.flatMap(checkSource), ...styleSheets.flatMap(checkStyleSheet), ...findCycles(sources)];
for (const law of broken) console.error(law);
console.log(
  broken.length === 0
    ? `Laws: ${sources.length + styleSheets.length} files keep them.`
    : `Laws: ${broken.length} broken.`,
);
process.exit(broken.length === 0 ? 0 : 1);
