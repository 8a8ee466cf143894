import { describe, expect, it } from 'vitest';
import { openBytes, openTable, problemOf } from './testing/open-bytes.ts';

/** Encodes text with the decoder's own table turned around. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0xff; lead >= 0; lead -= 1) {
    bytes.set(decoder.decode(Uint8Array.of(lead)), [lead]);
    if (lead < 0x80 || !/jis|euc|gb|big5/.test(encoding)) continue;
    for (let trail = 0x40; trail <= 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1) bytes.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((character) => bytes.get(character) ?? []));
}

const texts: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'name;city\nJosé Muñoz;Málaga\nZoë Krüger;Düsseldorf\nO’Brien – “VIP”;€ 5\n'],
  ['macintosh', 'name;city\nJosé Muñoz;Málaga\nZoë Krüger;Düsseldorf\n'],
  ['windows-1250', 'imię;miasto\nŁukasz Żak;Łódź\nŚwiątek;Kraków\nEwa Ćma;Gdańsk\n'],
  ['iso-8859-2', 'jméno;město\nŘehoř Dvořák;Plzeň\nŠárka Žižková;Děčín\n'],
  ['windows-1251', 'имя;город\nАнна Ёлкина;Москва\nПётр Смирнов;Уфа\n'],
  ['koi8-r', 'имя;город\nАнна Ёлкина;Москва\nПётр Смирнов;Уфа\n'],
  ['windows-1253', 'όνομα;πόλη\nΓιώργος Παπαδόπουλος;Αθήνα\nΕλένη;Θεσσαλονίκη\n'],
  ['windows-1254', 'ad;şehir\nAyşe Yıldız;İstanbul\nÇağrı Öztürk;Eskişehir\n'],
  ['windows-1255', 'שם;עיר\nדוד כהן;ירושלים\nשרה לוי;חיפה\n'],
  ['shift_jis', '氏名,都市\n山田 太郎,東京\n佐藤 はなこ,オオサカ\n'],
  ['euc-jp', '氏名,都市\n山田 太郎,東京\n佐藤 はなこ,オオサカ\n'],
  ['euc-kr', '이름,도시\n김철수,서울\n이영희,부산\n'],
  ['gb18030', '姓名,城市\n王小明,北京\n李雷,上海\n韩梅梅,广州\n'],
  ['big5', '姓名,城市\n王小明,台北\n李大華,高雄\n'],
];

describe('the encoding of a file', () => {
  it.each(texts)('%s is recognised and read exactly', async (encoding, text) => {
    const table = await openTable(encode(text, encoding));
    const lines = text.trim().split('\n');
    const delimiter = encoding.includes('jis') || /euc|gb|big5/.test(encoding) ? ',' : ';';
    expect(table.encoding).toBe(encoding);
    expect([table.headers, ...table.rows]).toEqual(lines.map((line) => line.split(delimiter)));
  });

  const text = 'name\tcity\r\nZoë\tKöln\r\n東京\t𠮷野\r\nBob\tBonn\r\n';

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
  ])('%s is read with and without byte order mark', async (encoding, bytes) => {
    const table = await openTable(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.headers).toEqual(['name', 'city']);
    expect(table.rows).toEqual([
      ['Zoë', 'Köln'],
      ['東京', '𠮷野'],
      ['Bob', 'Bonn'],
    ]);
  });

  it('stays UTF-8 where some rows are damaged, and windows-1252 where little is there to tell', async () => {
    const damaged = Buffer.concat([Buffer.from('a,b\nZoë,1\nJos'), Buffer.from([0xe9]), Buffer.from(',2\n')]);
    expect(await openTable(damaged)).toMatchObject({ encoding: 'utf-8', rejected: [{ code: 'invalid_text' }] });
    const single = Buffer.concat([Buffer.from('a,b\nJos'), Buffer.from([0xe9]), Buffer.from(',2\n')]);
    expect((await openTable(single)).rows).toEqual([['José', '2']]);
  });

  it('is told from the whole file, also when the first megabytes are ASCII', async () => {
    const rows = 'plain,row\n'.repeat(500_000);
    const table = await openTable(
      Buffer.concat([Buffer.from(`name,city\n${rows}`), Buffer.from('José,Köln\n', 'latin1')]),
    );
    expect(table.encoding).toBe('windows-1252');
    expect(table.rows.at(-1)).toEqual(['José', 'Köln']);
    expect(table.rejected).toEqual([]);
  });

  it('refuses a row that the decoder can’t make text of', async () => {
    const text = encode('氏名,都市\n山田 太郎,東京\n佐藤 はなこ,オオサカ\n山田,東京\n', 'shift_jis');
    const table = await openTable(Buffer.concat([text, Buffer.from([0x41, 0xfd, 0x2c, 0x42, 0x0a])]));
    expect(table).toMatchObject({ encoding: 'shift_jis', records: 4, rejected: [{ record: 4, code: 'invalid_text' }] });
  });

  it('keeps text that was garbled before the export as it is', async () => {
    expect((await openTable('name,x\nJosÃ©,1\n')).rows).toEqual([['JosÃ©', '1']]);
  });

  it('is refused with its reason where it can’t be read', async () => {
    expect(await problemOf(openBytes(Buffer.from('fffe00006100000062000000', 'hex')))).toMatchObject({
      code: 'import.unsupported',
    });
  });
});
