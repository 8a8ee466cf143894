const shape = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
const checkLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** What the first three characters of a Salesforce id say it is. */
export const salesforcePrefixes: Readonly<Record<string, string>> = {
  '00Q': 'lead',
  '003': 'contact',
  '001': 'account',
  '006': 'opportunity',
  '701': 'campaign',
  '00v': 'campaign member',
  '005': 'user',
  '00G': 'queue',
  '008': 'opportunity history',
  '017': 'field history',
  '00T': 'task',
  '00U': 'event',
};

/** True for 15 or 18 letters and digits that start with a known prefix. */
export function isSalesforceId(text: string): boolean {
  return shape.test(text) && Object.hasOwn(salesforcePrefixes, text.slice(0, 3));
}

/** The 18-character form of a Salesforce id, so that the same record of two exports is one; anything else unchanged. */
export function normaliseSalesforceId(text: string): string {
  return text.length === 15 && isSalesforceId(text) ? text + checksum(text) : text;
}

/** Each of the three last characters says which of five letters before are capitals. */
function checksum(id: string): string {
  return [0, 5, 10].map((start) => checkLetters.charAt(capitals(id.slice(start, start + 5)))).join('');
}

function capitals(five: string): number {
  return [...five].reduce((bits, letter, index) => (/[A-Z]/.test(letter) ? bits + 2 ** index : bits), 0);
}
