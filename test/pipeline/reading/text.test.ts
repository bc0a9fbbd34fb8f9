import { createDecoder, decodeText, detectEncoding } from '../../../src/pipeline/reading/encoding';
import { detectDelimiter } from '../../../src/pipeline/reading/delimiter';
import { parseRecords } from '../../../src/pipeline/reading/records';
import { redact } from '../../../src/pipeline/reading/redact';
import { repairText } from '../../../src/pipeline/reading/repairText';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

describe('the bytes of a text', () => {
  it('are Windows-1252 when they are no UTF-8, the euro and the typographic apostrophe included', () => {
    const text = bytes(0x4c, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x80);
    expect(detectEncoding(text)).toBe('windows-1252');
    expect(decodeText(text, 'windows-1252')).toBe('L’été €');
  });

  it('are UTF-16 without a mark when every second byte is empty', () => {
    expect(detectEncoding(Buffer.from('Campaign\tCost\tClicks\n', 'utf16le'))).toBe('utf-16le');
  });

  it('decode the same in one piece and byte by byte', () => {
    const text = 'Coût — 12,50 € ; été';
    const big = Buffer.from(text, 'utf16le').swap16();
    for (const [encoding, source] of [
      ['utf-8', Buffer.from(text)],
      ['utf-16le', Buffer.from(text, 'utf16le')],
      ['utf-16be', big],
    ] as const) {
      const decoder = createDecoder(encoding);
      const pieces = [...source].map((byte) => decoder.decode(bytes(byte), false));
      expect(pieces.join('') + decoder.decode(bytes(), true)).toBe(text);
    }
  });
});

describe('a mis-decoded header', () => {
  it('is repaired', () => {
    expect(repairText('Montant dÃ©pensÃ© (EUR)')).toBe('Montant dépensé (EUR)');
    expect(repairText('Nom de lâ€™ensemble')).toBe('Nom de l’ensemble');
  });

  it.each(['Montant dépensé (EUR)', 'Âge', 'São Paulo', 'Cost'])('%s is sound and stays', (text) => {
    expect(repairText(text)).toBeUndefined();
  });
});

describe('the delimiter', () => {
  it('is the one its records agree on, not the most frequent character', () => {
    expect(detectDelimiter('Nom\tCoût\na, b, c\t1,5\nd, e, f\t2,5\n').delimiter).toBe('\t');
    expect(detectDelimiter('Date;Coût\n2026-01-01;1,5\n2026-01-02;2,5\n').delimiter).toBe(';');
  });

  it('is the one the file declares', () => {
    expect(detectDelimiter('sep=;\nA;B,C\n1;2\n')).toEqual({ delimiter: ';', declared: true });
  });
});

describe('records', () => {
  it('know the line they start on when cells hold line breaks', () => {
    const { records } = parseRecords('a,b\r\n"x\ny",1\r\nz,2\r\n', ',');
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '1'],
      [4, 'z', '2'],
    ]);
  });

  it('name the line of a quote that never closes', () => {
    expect(parseRecords('a,b\nx,1\n"y,2\nz,3\n', ',').openQuoteLine).toBe(3);
  });
});

describe('personal data', () => {
  it('is taken out of texts', () => {
    expect(redact('contact jean.dupont@example.com', 'campaign_name')).toBe('contact [e-mail]');
    expect(redact('/merci?email=a%40example.com', 'page')).toBe('/merci?email=[e-mail]');
    expect(redact('appeler 06 12 34 56 78', 'search_term')).toBe('appeler [tel]');
  });

  it('leaves identifiers alone', () => {
    expect(redact('90000000101', 'search_term')).toBe('90000000101');
  });
});
