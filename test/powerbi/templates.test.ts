import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PARAMETERS } from '../../src/powerbi/model/sources';
import { projectFiles } from '../../src/powerbi/project';

const TEMPLATES = join(__dirname, '..', '..', 'templates');

describe.each(['local', 'sharepoint'] as const)('templates/powerbi-%s', (source) => {
  const folder = join(TEMPLATES, `powerbi-${source}`);
  const files = projectFiles(source);

  it('is what the model and the pages make; npm run templates writes it again', () => {
    const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => statSync(join(folder, name)).isFile());
    expect(found.sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files)
      expect({ name, text: readFileSync(join(folder, name), 'utf8') }).toEqual({ name, text });
  });

  it('has one parameter, with an example, and neither data nor settings of a person', () => {
    const expressions = readFileSync(
      join(folder, 'Marketing.SemanticModel/definition/expressions.tmdl'),
      'utf8',
    );
    expect(expressions.match(/IsParameterQuery=true/g)).toHaveLength(1);
    expect(expressions).toContain(`expression ${PARAMETERS[source].name} = "${PARAMETERS[source].example}"`);
    expect([...files.keys()].filter((name) => name.includes('.pbi/'))).toEqual([]);
  });

  it('keeps paths short enough for Windows, below a folder of a hundred characters', () => {
    for (const name of files.keys()) expect(name.length).toBeLessThan(150);
  });
});
