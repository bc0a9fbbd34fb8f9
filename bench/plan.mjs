import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, takeTurns } from './measure.mjs';
import { atMost, number } from './report.mjs';

/** (e) What a plan costs as its schedule grows. */
export function planWorkbooks({ rounds, folder, root }) {
  const out = join(folder, 'plans');
  mkdirSync(out, { recursive: true });
  const template = JSON.parse(
    readFileSync(join(root, 'templates', 'plans', 'lancement-produit', 'plan.fr.json'), 'utf8'),
  );
  const engines = [5, 20, 40].map((actions) => {
    const tasks = actions * 5;
    const path = join(out, `plan-${actions}.json`);
    writeFileSync(path, JSON.stringify(withActions(template, actions)));
    return {
      name: `jalon plan, ${tasks} tasks`,
      run: () => {
        const workbook = join(out, `plan-${actions}.xlsx`);
        const parameters = [
          'plan',
          path,
          '--out',
          workbook,
          '--start',
          '2027-01-01',
          '--today',
          '2027-02-01',
        ];
        // Code 1 says that the plan has something to look at; the workbook is there.
        const result = runNode(join(root, 'dist', 'jalon.js'), parameters, { accepts: [0, 1] });
        return { ...result, tasks, megabytes: statSync(workbook).size / 1e6 };
      },
    };
  });
  const results = takeTurns(engines, rounds);
  const [few, , many] = [...results.values()];
  return {
    title: 'Plans',
    text: [
      'The built `jalon plan` on the template `lancement-produit`, with its actions repeated, each a chain of five tasks. Build, the results of every formula, and the file are counted; all thirty sheets are written.',
    ],
    results,
    extra: [{ label: 'written MB', of: (result) => number(result.megabytes, 1) }],
    verdicts: [
      atMost('time of 200 tasks ÷ time of 25 (eight times the tasks)', many.seconds / few.seconds, 8),
    ],
  };
}

/** The template with as many actions as wanted, copies of its own under other names, and their budget lines left alone. */
export function withActions(template, count) {
  const chains = template.actions.filter(({ chain }) => chain);
  const actions = Array.from({ length: count }, (_, index) => ({
    ...chains[index % chains.length],
    id: `A${index + 1}`,
  }));
  return { ...template, actions };
}
