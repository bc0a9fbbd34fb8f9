import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

it('has pages whose syntax, arguments and native formulas are those of the code: npm run pages', () => {
  const script = `import { functionPages } from './scripts/functionPages.mjs';
const pages = await functionPages();
process.stdout.write(JSON.stringify(pages.filter(({ text, written }) => text !== written).map(({ name }) => name)));`;
  const outdated = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(JSON.parse(outdated)).toEqual([]);
});
