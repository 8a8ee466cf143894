/** How well bytes read in one encoding: 1 if every character is an everyday one, 0 or less if it can't be. */
export interface EncodingScore {
  readonly encoding: string;
  readonly score: number;
}

const everyday = 1;
const usual = 0.9;
/** Between everyday hangul and usual kanji, whose rows these overlap. */
const hanzi = 0.93;
const mark = 0.5;
const rare = 0.1;
const odd = -0.5;
const impossible = -4;

interface Reading {
  readonly length: number;
  readonly value: number;
}

type ReadCharacter = (lead: number, trail: number, third: number) => Reading;

function within(byte: number, from: number, to: number): boolean {
  return byte >= from && byte <= to;
}

const bad: Reading = { length: 1, value: impossible };

/** Kana stand in rows of their own; the 2,965 everyday kanji come first. */
function shiftJis(lead: number, trail: number): Reading {
  if (within(lead, 0xa1, 0xdf)) return { length: 1, value: odd };
  const isPair = (within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc)) && within(trail, 0x40, 0xfc) && trail !== 0x7f;
  if (!isPair) return bad;
  if (lead === 0x81) return { length: 2, value: mark };
  if (lead === 0x82) return { length: 2, value: trail >= 0x9f ? everyday : mark };
  if (lead === 0x83) return { length: 2, value: trail <= 0x96 ? everyday : rare };
  if (within(lead, 0x88, 0x98)) return { length: 2, value: usual };
  return { length: 2, value: rare };
}

function isHighPair(lead: number, trail: number): boolean {
  return within(lead, 0xa1, 0xfe) && within(trail, 0xa1, 0xfe);
}

function eucJp(lead: number, trail: number, third: number): Reading {
  if (lead === 0x8e && within(trail, 0xa1, 0xdf)) return { length: 2, value: odd };
  if (lead === 0x8f && isHighPair(trail, third)) return { length: 3, value: rare };
  if (!isHighPair(lead, trail)) return bad;
  if (lead === 0xa4 || lead === 0xa5) return { length: 2, value: everyday };
  if (lead <= 0xa3) return { length: 2, value: mark };
  if (within(lead, 0xb0, 0xcf)) return { length: 2, value: usual };
  return { length: 2, value: rare };
}

function eucKr(lead: number, trail: number): Reading {
  if (!isHighPair(lead, trail)) {
    const isExtended = within(lead, 0x81, 0xc6) && within(trail, 0x41, 0xfe);
    return isExtended ? { length: 2, value: rare } : bad;
  }
  if (within(lead, 0xb0, 0xc8)) return { length: 2, value: everyday };
  if (lead === 0xa1 || lead === 0xa3) return { length: 2, value: mark };
  return { length: 2, value: lead < 0xb0 ? odd : rare };
}

function gb18030(lead: number, trail: number): Reading {
  if (within(lead, 0x81, 0xfe) && within(trail, 0x30, 0x39)) return { length: 4, value: rare };
  if (isHighPair(lead, trail)) {
    if (within(lead, 0xb0, 0xd7)) return { length: 2, value: hanzi };
    if (lead === 0xa1 || lead === 0xa3) return { length: 2, value: mark };
    return { length: 2, value: lead < 0xb0 ? odd : rare };
  }
  const isExtended = within(lead, 0x81, 0xfe) && within(trail, 0x40, 0xfe) && trail !== 0x7f;
  return isExtended ? { length: 2, value: rare } : bad;
}

function big5(lead: number, trail: number): Reading {
  const isPair = within(lead, 0xa1, 0xf9) && (within(trail, 0x40, 0x7e) || within(trail, 0xa1, 0xfe));
  if (!isPair) return bad;
  if (lead <= 0xa3) return { length: 2, value: mark };
  return { length: 2, value: lead <= 0xc6 ? usual : rare };
}

const readers: readonly (readonly [string, ReadCharacter])[] = [
  ['shift_jis', shiftJis],
  ['euc-jp', eucJp],
  ['gb18030', gb18030],
  ['euc-kr', eucKr],
  ['big5', big5],
];

function score(bytes: Uint8Array, read: ReadCharacter): number {
  let total = 0;
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const { length, value } = read(lead, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    total += value;
    count += 1;
    at += length;
  }
  return count === 0 ? 0 : total / count;
}

/** Scores for the encodings of East Asia that take two bytes or more for a character. */
export function doubleByteScores(bytes: Uint8Array): EncodingScore[] {
  return readers.map(([encoding, read]) => ({ encoding, score: score(bytes, read) }));
}
