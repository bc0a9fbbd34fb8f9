import { createScratch, frenchGoogleAds, type Scratch } from '../helpers/cli';
import packageJson from '../../package.json';

const STACK = /^\s+at .+:\d+:\d+/m;
/** A French sign that wants a no-break space, after an ordinary one. */
const BREAKABLE = / [:;!?%€»]|« /;

describe('the command line', () => {
  let scratch: Scratch;

  beforeEach(() => {
    scratch = createScratch();
  });

  afterEach(() => scratch.remove());

  it.each([
    ['en', 'Usage', 'Exit code: 0 everything was loaded'],
    ['fr', 'Utilisation', 'Code de sortie\u00a0: 0 tout est chargé'],
  ])('explains itself with examples in %s', async (lang, title, exit) => {
    const run = await scratch.jalon(['--help', '--lang', lang]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(title);
    expect(run.stdout).toContain(exit);
    for (const word of [
      'jalon merge',
      'jalon inspect',
      'jalon connectors',
      '--config',
      '--json',
      '--lang fr|en',
    ]) {
      expect(run.stdout).toContain(word);
    }
  });

  it('puts no-break spaces before French signs on the help page', async () => {
    const { stdout } = await scratch.jalon(['--help', '--lang', 'fr']);
    expect(stdout).not.toMatch(BREAKABLE);
  });

  it.each([
    ['fr_CA.UTF-8', 'Utilisation'],
    ['en_US.UTF-8', 'Usage'],
    ['de_DE.UTF-8', 'Usage'],
    ['C', 'Usage'],
  ])('speaks the language of the system when LANG is %s', async (LANG, title) => {
    expect((await scratch.jalon(['--help'], { env: { LANG } })).stdout).toContain(`\n${title}\n`);
  });

  it('prints its version and nothing else', async () => {
    expect(await scratch.jalon(['--version'])).toMatchObject({
      code: 0,
      stdout: `${packageJson.version}\n`,
      stderr: '',
    });
  });

  it('shows the help page and gives code 2 when no command is given', async () => {
    const run = await scratch.jalon([]);
    expect(run.code).toBe(2);
    expect(run.stdout + run.stderr).toContain('jalon merge FOLDER');
  });

  it.each(['en', 'fr'])('lists every connector with its reports in %s', async (lang) => {
    const run = await scratch.jalon(['connectors', '--lang', lang]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    for (const label of [
      'Google Ads',
      'Microsoft Advertising',
      'Meta Ads',
      'LinkedIn Ads',
      'TikTok Ads',
      'Google Analytics 4',
      'Google Search Console',
      'HubSpot',
      'Salesforce',
      'Pipedrive',
    ]) {
      expect(run.stdout).toContain(label);
    }
    // One line each under the title, none without a report, all words translated.
    const lines = run.stdout.trimEnd().split('\n').slice(1);
    expect(lines).toHaveLength(12);
    for (const line of lines) expect(line).toMatch(/^ {2}\S+ {2,}\S.*\S {2,}\S/);
    expect(/By campaign/.test(run.stdout)).toBe(lang === 'en');
    expect(/Par campagne/.test(run.stdout)).toBe(lang === 'fr');
    if (lang === 'fr') expect(run.stdout).not.toMatch(BREAKABLE);
  });

  it('lists the connectors as one JSON object', async () => {
    const { connectors } = (await scratch.jalon(['connectors', '--json'])).json<{
      connectors: { id: string; label: string; reports: string[] }[];
    }>();
    expect(connectors).toHaveLength(12);
    for (const connector of connectors) {
      expect(connector).toMatchObject({
        id: expect.stringMatching(/^[a-z0-9-]+$/),
        label: expect.any(String),
      });
      expect(connector.reports.length).toBeGreaterThan(0);
    }
  });

  describe('given a command it cannot follow', () => {
    const CASES: readonly (readonly [string, readonly string[], RegExp, RegExp])[] = [
      [
        'an unknown command',
        ['mrege', 'inbox'],
        /no command “mrege”.*jalon --help/,
        /commande «\u00a0mrege\u00a0» n’existe pas.*jalon --help/,
      ],
      [
        'an unknown option',
        ['merge', 'inbox', '--outt', 'x.xlsx'],
        /--outt.*jalon --help/,
        /--outt.*jalon --help/,
      ],
      [
        'an option without its value',
        ['merge', 'inbox', '--out'],
        /--out.*jalon --help/,
        /--out.*jalon --help/,
      ],
      [
        'an unknown language',
        ['merge', 'inbox', '--lang', 'de'],
        /“de” is not known.*fr or en/,
        /«\u00a0de\u00a0» est inconnue.*fr ou en/,
      ],
      ['no folder', ['merge'], /Which folder/, /Quel dossier/],
      ['no file to inspect', ['inspect'], /Which file/, /Quel fichier/],
      [
        'a missing folder',
        ['merge', 'no such folder'],
        /The folder no such folder does not exist/,
        /Le dossier no such folder n’existe pas/,
      ],
      [
        'a file instead of a folder',
        ['merge', 'report.csv'],
        /report\.csv is not a folder.*jalon inspect/,
        /report\.csv n’est pas un dossier.*jalon inspect/,
      ],
      [
        'an empty folder',
        ['merge', 'inbox'],
        /The folder inbox holds no file to read/,
        /Le dossier inbox ne contient aucun fichier à lire/,
      ],
      [
        'an out file that is no workbook',
        ['merge', 'inbox', '--out', 'x.csv'],
        /x\.csv is not.*ends in \.xlsx/,
        /x\.csv n’en est pas un.*finit par \.xlsx/,
      ],
      [
        'an out folder that does not exist',
        ['merge', 'inbox', '--out', 'nope/x.xlsx'],
        /The folder of nope\/x\.xlsx does not exist/,
        /Le dossier de nope\/x\.xlsx n’existe pas/,
      ],
      [
        'a missing settings file',
        ['merge', 'inbox', '--config', 'none.json'],
        /settings file none\.json does not exist/,
        /fichier de réglages none\.json n’existe pas/,
      ],
      [
        'a missing file to inspect',
        ['inspect', 'none.csv'],
        /The file none\.csv does not exist/,
        /Le fichier none\.csv n’existe pas/,
      ],
    ];

    beforeEach(() => scratch.write('report.csv', frenchGoogleAds(3).text));

    it.each(CASES)('refuses %s with a sentence in English and code 2', async (_name, args, english) => {
      const run = await scratch.jalon(args);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(english);
      expect(run.stderr).not.toMatch(STACK);
    });

    it.each(CASES)(
      'refuses %s with a sentence in French and code 2',
      async (_name, args, _english, french) => {
        const run = await scratch.jalon(args, { env: { LANG: 'fr_FR.UTF-8' } });
        expect(run).toMatchObject({ code: 2, stdout: '' });
        expect(run.stderr).toMatch(french);
        expect(run.stderr).not.toMatch(BREAKABLE);
        expect(run.stderr).not.toMatch(STACK);
      },
    );

    it('says wholly in French what is wrong with an option', async () => {
      const { stderr } = await scratch.jalon(['merge', 'inbox', '--outt', 'x.xlsx'], {
        env: { LANG: 'fr_FR.UTF-8' },
      });
      expect(stderr).not.toMatch(/unknown|option '|argument|specify|missing/i);
    });

    it('says in the language asked for what is wrong with an option', async () => {
      expect((await scratch.jalon(['merge', 'inbox', '--outt', 'x.xlsx', '--lang', 'fr'])).stderr).toMatch(
        /L’option/,
      );
    });

    it('refuses a second folder rather than leave it out silently', async () => {
      scratch.write('inbox/a.csv', frenchGoogleAds(3).text);
      scratch.write('other/b.csv', frenchGoogleAds(4).text);
      const run = await scratch.jalon(['merge', 'inbox', 'other', '--out', 'x.xlsx']);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain('other');
    });
  });

  describe('given settings', () => {
    beforeEach(() => scratch.write('inbox/a.csv', frenchGoogleAds(3).text));

    it('refuses a wrong key by its name', async () => {
      scratch.write('inbox/jalon.config.json', '{"curency": "EUR"}');
      const run = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx']);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(/jalon\.config\.json.*curency/);
      expect(run.stderr).not.toMatch(STACK);
    });

    it('refuses settings that are not JSON by the name of their file', async () => {
      scratch.write('mine.json', '{currency: EUR}');
      const run = await scratch.jalon(['merge', 'inbox', '--config', 'mine.json', '--out', 'x.xlsx']);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toContain('mine.json');
      expect(run.stderr).not.toMatch(STACK);
    });

    it('says wholly in French which key is wrong', async () => {
      scratch.write('inbox/jalon.config.json', '{"curency": "EUR"}');
      const { stderr } = await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--lang', 'fr']);
      expect(stderr).toContain('curency');
      expect(stderr).not.toMatch(/must|properties/);
    });

    it('takes the language of the settings unless one is asked for', async () => {
      scratch.write('inbox/jalon.config.json', '{"language": "fr"}');
      const language = async (...more: string[]): Promise<string> =>
        (await scratch.jalon(['merge', 'inbox', '--out', 'x.xlsx', '--json', ...more])).json<{
          language: string;
        }>().language;
      expect([await language(), await language('--lang', 'en')]).toEqual(['fr', 'en']);
    });
  });

  describe('when it inspects', () => {
    it('describes each of several files, in the order given', async () => {
      scratch.write('b.csv', frenchGoogleAds(3).text);
      scratch.write('a.csv', frenchGoogleAds(5).text);
      const run = await scratch.jalon(['inspect', 'b.csv', 'a.csv']);
      expect(run).toMatchObject({ code: 0, stderr: '' });
      const blocks = run.stdout.split('\n\n');
      expect(blocks.map((block) => block.split('\n')[0])).toEqual(['b.csv', 'a.csv']);
      for (const block of blocks) {
        expect(block).toContain('Google Ads, report “By ad group”');
        expect(block).toContain('separated by tabs');
        expect(block).toContain('Language of the export: French');
        expect(block).toContain('ad_performance');
      }
      expect(blocks[0]).toContain('4 read, 3 loaded, 1 excluded, 0 rejected');
    });

    it('says in French what a file is, with no-break spaces', async () => {
      scratch.write('a.csv', frenchGoogleAds(3).text);
      const { stdout } = await scratch.jalon(['inspect', 'a.csv', '--lang', 'fr']);
      expect(stdout).toContain('Lignes\u00a0: 4 lues, 3 chargées, 1 exclues, 0 rejetées');
      expect(stdout).not.toMatch(BREAKABLE);
    });

    it('says why a file is not recognised, and gives code 1', async () => {
      scratch.write('cats.csv', 'name,age\nTom,3\nFelix,7\n');
      const run = await scratch.jalon(['inspect', 'cats.csv']);
      expect(run).toMatchObject({ code: 1, stderr: '' });
      expect(run.stdout).toMatch(/cats\.csv[^]*not recognised[^]*name, age/);
    });
  });
});
