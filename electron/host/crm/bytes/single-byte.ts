import type { EncodingScore } from './double-byte.ts';

interface Language {
  /** Letters beyond ASCII, in lower case; the everyday ones of a script of its own first. */
  readonly letters: string;
  /** How many of them are everyday ones. */
  readonly everyday: number;
  /** The script shares words with Latin letters. */
  readonly isLatin: boolean;
}

function latin(letters: string): Language {
  return { letters, everyday: letters.length, isLatin: true };
}

function script(everyday: string, others: string): Language {
  return { letters: everyday + others, everyday: everyday.length, isLatin: false };
}

const western = [
  'éèêëàâçîïôûùüÿœæ',
  'äöüß',
  'áéíóúüñ',
  'áâãàçéêíóôõúü',
  'àèéìíòóùú',
  'åäöæøéü',
  'éëïöüèáíó',
  'áéíóúýþæöð',
];
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüßéó'];
const turkish = ['çğıöşüâîûi̇'];
const baltic = ['āčēģīķļņšūžō', 'ąčęėįšųūž', 'äõöüšž'];
const vietnamese = ['ăâđêôơưàáèéìíòóùúýỳăđơư\u0300\u0301\u0303\u0309\u0323₫'];
const cyrillic = script('оеаинтсрвлкмдпуяыьгзбчйх', 'жшюцщэфъёіїєґўђјљњћџ');
const greek = script('αοιετσνηυρπκμλς', 'ωδγχθφβξζψάέήίόύώϊϋΐΰ');
const hebrew = script('אבגדהוזחטיכלמנסעפצקרשתםןץףך', '');
const arabic = script('الينمرتوبةعدسفهكقحجأشصىطضخغذثزءئظإآؤ', 'ًٌٍَُِّْپچژگ،؟؛');
const thai = script('กขคงจชซญดตถทนบปผพฟมยรลวศษสหอฮะาำิีึืุูเแโใไ็่้๊๋์ฯๆ', 'ฃฅฆฉฌฎฏฐฑฒณธฝภฤฦฬฺํ๎');

/** The likelier encoding first: it wins where both read alike. */
const encodings: readonly (readonly [string, readonly Language[]])[] = [
  ['windows-1252', western.map(latin)],
  ['windows-1250', central.map(latin)],
  ['iso-8859-2', central.map(latin)],
  ['windows-1251', [cyrillic]],
  ['koi8-r', [cyrillic]],
  ['iso-8859-5', [cyrillic]],
  ['windows-1254', turkish.map(latin)],
  ['windows-1257', baltic.map(latin)],
  ['windows-1253', [greek]],
  ['iso-8859-7', [greek]],
  ['windows-1255', [hebrew]],
  ['iso-8859-8', [hebrew]],
  ['windows-1256', [arabic]],
  ['iso-8859-6', [arabic]],
  ['windows-874', [thai]],
  ['windows-1258', vietnamese.map(latin)],
  ['macintosh', western.map(latin)],
];

/** Signs that come up in ordinary text between words. */
const ordinarySigns = new Set('‘’“”„‚†‡«»‹›–—…•·°§©®™€£¥¿¡º¹²³½\u00a0、。'.split(''));
const isLetter = /\p{L}/u;
const isUpper = /\p{Lu}/u;
const isLower = /\p{Ll}/u;
const latinLetter = /\p{Script=Latin}/u;
const apostrophes = '’‘';

function valueOfSign(sign: string, before: string, after: string): number {
  const isControl = sign === '\uFFFD' || (sign >= '\u0080' && sign <= '\u009f');
  if (isControl) return -2;
  const isInside = isLetter.test(before) && isLetter.test(after);
  if (isInside) return apostrophes.includes(sign) ? 0.6 : -1;
  return ordinarySigns.has(sign) ? 0.5 : -0.5;
}

function valueOfLetter(letter: string, before: string, after: string, language: Language): number {
  const place = language.letters.indexOf(letter.toLowerCase());
  if (isUpper.test(letter) && isLower.test(before)) return -1;
  const isForeign = !language.isLatin && (latinLetter.test(before) || latinLetter.test(after));
  if (isForeign) return -1;
  if (place < 0) return -0.5;
  if (isUpper.test(letter) && !isLetter.test(before) && !isLetter.test(after)) return 0.2;
  // Capitals at the start of a word are ordinary, small letters more so.
  const caseValue = isUpper.test(letter) && !isUpper.test(before) && !isUpper.test(after) ? 0.95 : 1;
  return caseValue * (place < language.everyday ? 1 : 0.6);
}

function scoreOf(text: string, language: Language): number {
  let total = 0;
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (letter < '\u0080') continue;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const isWordPart = isLetter.test(letter) || language.letters.includes(letter);
    total += isWordPart ? valueOfLetter(letter, before, after, language) : valueOfSign(letter, before, after);
    count += 1;
  }
  return count === 0 ? 0 : total / count;
}

/** Scores for encodings of one byte per character: each by the language that fits its text best. */
export function singleByteScores(bytes: Uint8Array): EncodingScore[] {
  const part = bytes.subarray(0, 16_384);
  return encodings.map(([encoding, languages]) => {
    const text = new TextDecoder(encoding).decode(part);
    return { encoding, score: Math.max(...languages.map((language) => scoreOf(text, language))) };
  });
}
