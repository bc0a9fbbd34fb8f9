import { runScript } from '../helpers/runScript';

it('has pages whose syntax, arguments and native formulas are those of the code: npm run pages', () => {
  const outdated = runScript<string[]>(
    `import { functionPages } from './scripts/functionPages.mjs';
const pages = await functionPages();
print(pages.filter(({ text, written }) => text !== written).map(({ name }) => name));`,
  );
  expect(outdated).toEqual([]);
});
