/** A header as people compare it: one case, one kind of space, without quotes, marks and a stray byte-order mark. */
export function plainHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(/["'“”‘’`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** Letters and digits alone, so that `Lead Source`, `lead_source` and `LeadSource` meet; a custom field's `__c` goes. */
export function bareHeader(header: string): string {
  return plainHeader(header)
    .replace(/__[cr]$|_c$/u, '')
    .replace(/[^\p{L}\p{N}#%]+/gu, '');
}

/**
 * The headers of a table as a mapping names them: as they stand, but an empty one is `Column 4`, and a repeated one
 * takes `#2`, `#3`. No two are equal.
 */
export function distinctHeaders(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const name = header.trim() === '' ? `Column ${index + 1}` : header;
    const free = firstFree(name, taken);
    taken.add(free);
    return free;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} #${number}`)) number += 1;
  return `${name} #${number}`;
}

/**
 * What the next fortnight's file has in common with this one: 16 hexadecimal digits over its headers, whatever their
 * order, case and spacing. Not a secret and not a proof, a key for remembering a mapping.
 */
export function headerFingerprint(headers: readonly string[]): string {
  const text = headers.map(plainHeader).toSorted().join('\u001F');
  return hash(text, 0x811c9dc5) + hash(text, 0x9e3779b9);
}

/** FNV-1a over UTF-16 code units, from a chosen start. */
function hash(text: string, start: number): string {
  let value = start;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
