/** Where a command's results and notices go: stdout carries nothing but results. */
export interface Output {
  result(text: string): void;
  notice(text: string): void;
}

export const terminal: Output = {
  result: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  notice: (text) => void process.stderr.write(text.endsWith('\n') ? text : `${text}\n`),
};

/** One JSON document and nothing else. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
