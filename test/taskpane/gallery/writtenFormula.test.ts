import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFunctionHelp } from '../../../src/taskpane/gallery/functionHelp';
import { writtenFormula } from '../../../src/taskpane/gallery/writtenFormula';

const built = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../../dist', name), 'utf8'));
const french = readFunctionHelp(built('functions.json'), built('functions-fr.json'));

const write = (name: string, texts: readonly string[], language: 'fr' | 'en' = 'fr', sheet?: string) => {
  const help = french.find((one) => one.name === name)!;
  const typed = help.parameters.map((parameter, index) => ({
    parameter,
    text: texts[index] ?? '',
    ...(sheet === undefined ? {} : { sheet }),
  }));
  return writtenFormula(help, typed, 'Mars', language);
};

test('writes English with commas, and shows semicolons in French', () => {
  expect(write('CPA', ['B2:B9', 'C2:C9'])).toEqual({
    formula: '=CPA(B2:B9,C2:C9)',
    shown: '=CPA(B2:B9;C2:C9)',
    isComplete: true,
  });
  expect(write('CPA', ['B2', 'C2'], 'en').shown).toBe('=CPA(B2,C2)');
});

test('reads a decimal comma and a percentage as French people type them', () => {
  expect(write('CLV', ['60', '2,5', '40 %'])).toMatchObject({
    formula: '=CLV(60,2.5,40%)',
    shown: '=CLV(60;2,5;40 %)',
  });
});

test('puts the quotation marks that a choice needs, and leaves a gap for what is left out before it', () => {
  const texts = ['B2', 'C2', 'D2', '', '', '', 'simple'];
  expect(write('CLV', texts).formula).toBe('=CLV(B2,C2,D2,,,,"simple")');
  expect(write('CLV', [...texts.slice(0, 6), '"simple"']).formula).toBe('=CLV(B2,C2,D2,,,,"simple")');
  expect(write('CLV', [...texts.slice(0, 6), 'H1']).formula).toBe('=CLV(B2,C2,D2,,,,H1)');
});

test('says the sheet of references that stand on another one', () => {
  expect(write('CPA', ['B2', '12'], 'fr', 'Été 2027').formula).toBe("=CPA('Été 2027'!B2,12)");
  expect(write('CPA', ['B2', '12'], 'fr', 'Mars').formula).toBe('=CPA(B2,12)');
});

test('is not complete while a placeholder stands for an argument', () => {
  expect(write('CPA', ['B2', 'conversions'])).toMatchObject({
    formula: '=CPA(B2,conversions)',
    isComplete: false,
  });
  expect(write('CPA', ['B2']).isComplete).toBe(false);
});
