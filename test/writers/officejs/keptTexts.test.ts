import { onlyCells } from '../../../src/workbook/regenerate/onlyCells';
import { REPLACED_PART } from '../../../src/workbook/share/replacedFormula';
import { applyRegeneration } from '../../../src/writers/officejs/applyRegeneration';
import { officejsCapabilities } from '../../../src/writers/officejs/capabilities';
import { readOpenWorkbook } from '../../../src/writers/officejs/readOpenWorkbook';
import { undoRegeneration } from '../../../src/writers/officejs/undoRegeneration';
import { openWorkbook, type OpenWorkbook } from '../../host/node/openWorkbook';

let excel: OpenWorkbook;
afterEach(() => excel.close());

const everySheet = { isWanted: () => true };

/** Types into A1 and keeps a text with the document, in one step. */
const write = (content: string, text: string | null): Promise<unknown> =>
  excel.run(async (context) => {
    const now = await readOpenWorkbook(context, everySheet);
    const edits = [{ sheet: now.sheets[0]!.id, row: 1, column: 1, content }];
    const regeneration = onlyCells(null, now, edits, [], { [REPLACED_PART]: text });
    return applyRegeneration(context, regeneration, { capabilities: officejsCapabilities(() => true) });
  });

const seen = async () => {
  const { sheets, parts } = await excel.run((context) => readOpenWorkbook(context, everySheet));
  return { cell: sheets[0]?.formulas[0]?.[0], text: parts[REPLACED_PART] };
};

it('a text kept with the document is written and taken back with the cells', async () => {
  excel = await openWorkbook({ sheets: { Mars: [['avant']] } });
  await write('après', 'première');
  expect(await seen()).toEqual({ cell: 'après', text: 'première' });
  await excel.run(undoRegeneration);
  expect(await seen()).toEqual({ cell: 'avant', text: undefined });
});

it('a text that goes comes back with the cells', async () => {
  excel = await openWorkbook({ sheets: { Mars: [['avant']] } });
  await write('après', 'première');
  await write('encore', null);
  expect(await seen()).toEqual({ cell: 'encore', text: undefined });
  await excel.run(undoRegeneration);
  expect(await seen()).toEqual({ cell: 'après', text: 'première' });
});

it('wherever the line is cut, cells and text are both as before or both there', async () => {
  excel = await openWorkbook({ sheets: { Mars: [['avant']] } });
  await write('après', 'première');
  const first = excel.batches().length;
  await write('encore', 'deuxième');
  const count = excel.batches().length - first;
  await excel.run(undoRegeneration);
  for (let batch = 0; batch < count; batch++)
    for (const after of [0, 1, 3, 6]) {
      excel.cutBatch(batch, after);
      await write('encore', 'deuxième').catch(() => {});
      const { cell, text } = await seen();
      expect([`${String(cell)} ${String(text)}`]).toEqual([
        expect.stringMatching(/^(?:après première|encore deuxième)$/),
      ]);
      if (cell === 'encore') await excel.run(undoRegeneration);
    }
});
