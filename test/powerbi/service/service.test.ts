import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DATASET,
  openServiceDouble,
  REPORT,
  REQUEST,
  SECRET,
  WORKSPACE,
  type Run,
  type ServiceDouble,
} from './serviceDouble';

const REFRESHES = `/groups/${WORKSPACE}/datasets/${DATASET}/refreshes`;
const started = { status: 202, headers: { 'x-ms-request-id': REQUEST } };
const history = (...entries: readonly object[]) => ({ body: { value: entries } });
const entry = (status: string, more: object = {}) => ({
  requestId: REQUEST,
  status,
  startTime: '2026-11-02T06:00:00.000Z',
  ...(status === 'Unknown' ? {} : { endTime: '2026-11-02T06:00:58.000Z' }),
  ...more,
});

let service: ServiceDouble;

beforeEach(async () => {
  service = await openServiceDouble();
});

afterEach(() => service.close());

const askedApi = (): readonly string[] =>
  service.asked
    .filter(({ path }) => path.startsWith('/v1.0/'))
    .map(({ method, path }) => `${method} ${path.replace('/v1.0/myorg', '')}`);

describe('jalon powerbi refresh', () => {
  it('starts a standard refresh, which every capacity allows, and says which', async () => {
    service.answers(`POST ${REFRESHES}`, started);
    const run = await service.run(['refresh']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain(REQUEST);
    const sent = service.asked.find(({ path }) => path.endsWith('/refreshes'));
    expect(sent).toMatchObject({ body: '{}', authorization: 'Bearer access-token-1' });
  });

  it('waits until the history says that it is done, looking every 10 to 30 seconds', async () => {
    service.answers(`POST ${REFRESHES}`, started);
    service.answers(
      `GET ${REFRESHES}`,
      history(),
      history(entry('Unknown'), entry('Completed', { requestId: 'another' })),
      ...Array.from({ length: 5 }, () => history(entry('Unknown'))),
      history(entry('Completed')),
    );
    const run = await service.run(['refresh', '--wait', '--json']);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, state: 'completed', requestId: REQUEST });
    expect(run.pauses).toHaveLength(8);
    expect(run.pauses.every((pause) => pause >= 10_000 && pause <= 30_000)).toBe(true);
  });

  it.each([
    ['Failed', 'failed; readers see older data'],
    ['Cancelled', 'was cancelled'],
    ['Disabled', 'four failures in a row'],
    ['Invented', 'in a way that Jalon does not know'],
  ])('needs a person when it ends as %s', async (status, sentence) => {
    service.answers(`POST ${REFRESHES}`, started);
    service.answers(`GET ${REFRESHES}`, history(entry(status)));
    const run = await service.run(['refresh', '--wait']);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(sentence);
  });

  it('needs a person when the limit comes first, and does not wait past it', async () => {
    service.answers(`POST ${REFRESHES}`, started);
    service.answers(`GET ${REFRESHES}`, history(entry('Unknown')));
    const run = await service.run(['refresh', '--wait', '--limit', '2']);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('is not over after 2 minutes');
    expect(run.pauses.reduce((sum, each) => sum + each, 0)).toBe(120_000);
  });

  it('is not sent twice when no answer came, because the first may have been taken', async () => {
    service.answers(`POST ${REFRESHES}`, { cut: true });
    const run = await service.run(['refresh']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('nothing tells whether the refresh has started');
    expect(askedApi()).toEqual([`POST ${REFRESHES}`]);
  });

  it('says that one is under way already', async () => {
    service.answers(`POST ${REFRESHES}`, {
      status: 400,
      body: {
        error: {
          code: 'InvalidRequest',
          message: 'RefreshInProgressException: another refresh is executing',
        },
      },
    });
    const run = await service.run(['refresh']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('under way already');
  });

  it.each([['0'], ['soon'], ['1441'], ['1.5']])('refuses a limit of %s minutes', async (limit) => {
    const run = await service.run(['refresh', '--wait', '--limit', limit]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(`“${limit}”`);
    expect(service.asked).toEqual([]);
  });
});

describe('jalon powerbi status', () => {
  it.each([
    ['Completed', 0, 'the refresh is done'],
    ['Unknown', 0, 'under way since'],
    ['Failed', 1, 'failed'],
  ])('tells a last refresh that is %s by the exit code %i', async (status, code, sentence) => {
    service.answers(`GET ${REFRESHES}`, history(entry(status)));
    const run = await service.run(['status']);
    expect(run.code).toBe(code);
    expect(run.stdout).toContain(sentence);
  });

  it.each([
    ['ModelRefreshFailed_CredentialsNotSpecified', '', 'method OAuth2'],
    ['DMTS_MonikerWithUnboundDataSources', '', 'Put it in SharePoint or OneDrive'],
    [
      'SomethingElse',
      'The column “Spend” was not found.',
      'SomethingElse, The column “Spend” was not found.',
    ],
  ])('gives the reason %s in words', async (errorCode, errorDescription, sentence) => {
    const serviceExceptionJson = JSON.stringify({ errorCode, errorDescription });
    service.answers(`GET ${REFRESHES}`, history(entry('Failed', { serviceExceptionJson })));
    expect((await service.run(['status'])).stdout).toContain(sentence);
  });

  it('says that a dataset was never refreshed', async () => {
    service.answers(`GET ${REFRESHES}`, history());
    const run = await service.run(['status'], { language: 'fr' });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('n’a jamais été actualisé');
  });
});

describe('jalon powerbi embed-token', () => {
  const GENERATE = 'POST /GenerateToken';
  const report = { embedUrl: `https://app.powerbi.com/reportEmbed?reportId=${REPORT}`, datasetId: DATASET };

  it('prints what a page needs, and nothing else', async () => {
    service.answers(`GET /reports/${REPORT}`, { body: report });
    service.answers(GENERATE, {
      body: { token: 'H4sI-embed', tokenId: 'x', expiration: '2026-11-02T07:00:00Z' },
    });
    const run = await service.run(['embed-token']);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toEqual({
      embedUrl: report.embedUrl,
      id: REPORT,
      token: 'H4sI-embed',
      expiration: '2026-11-02T07:00:00Z',
    });
    expect(JSON.parse(service.asked.at(-1)!.body)).toEqual({
      reports: [{ id: REPORT, allowEdit: false }],
      datasets: [{ id: DATASET }],
    });
  });

  it('prints nothing on the standard output when it fails', async () => {
    service.answers(`GET /reports/${REPORT}`, { body: report });
    service.answers(GENERATE, { status: 403, body: { error: { code: 'PowerBINotAuthorizedException' } } });
    const run = await service.run(['embed-token']);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain('“Embed content in apps”');
    expect(run.stderr).toContain('PowerBINotAuthorizedException');
  });

  it('says that a paginated report has no dataset', async () => {
    service.answers(`GET /reports/${REPORT}`, { body: { embedUrl: report.embedUrl } });
    const run = await service.run(['embed-token']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('no “datasetId”');
  });
});

describe('a service that is busy, broken or silent', () => {
  it.each([
    ['in seconds', '7', 7_000],
    ['as a date', 'Mon, 02 Nov 2026 06:00:09 GMT', 9_000],
  ])('is given the time that it asks for %s', async (_form, retryAfter, pause) => {
    service.answers(`POST ${REFRESHES}`, { status: 429, headers: { 'retry-after': retryAfter } }, started);
    const run = await service.run(['refresh']);
    expect(run).toMatchObject({ code: 0, pauses: [pause] });
  });

  it('is asked five times in all, after pauses that double', async () => {
    service.answers(`GET ${REFRESHES}`, { status: 503, text: '<html>Service unavailable</html>' });
    const run = await service.run(['status']);
    expect(run).toMatchObject({ code: 2, pauses: [1_000, 2_000, 4_000, 8_000] });
    expect(run.stderr).toContain('HTTP 503');
  });

  it('is left to the scheduler when it asks for an hour', async () => {
    service.answers(`POST ${REFRESHES}`, { status: 429, headers: { 'retry-after': '3600' } });
    const run = await service.run(['refresh']);
    expect(run).toMatchObject({ code: 2, pauses: [] });
    expect(run.stderr).toContain('3,600 seconds');
  });

  it('is asked again when the line was cut', async () => {
    service.answers(`GET ${REFRESHES}`, { cut: true }, history(entry('Completed')));
    expect(await service.run(['status'])).toMatchObject({ code: 0, pauses: [1_000] });
  });

  it('gets one new token when it refuses the first, and no third', async () => {
    service.answers(`GET ${REFRESHES}`, { status: 401 }, history(entry('Completed')));
    expect((await service.run(['status'])).code).toBe(0);
    const tokens = service.asked
      .filter(({ path }) => path.includes('/refreshes'))
      .map((each) => each.authorization);
    expect(tokens).toEqual(['Bearer access-token-1', 'Bearer access-token-2']);
    service.answers(`GET ${REFRESHES}`, { status: 401 });
    const run = await service.run(['status']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('“Service principals can use Fabric APIs”');
  });

  it.each([
    ['not JSON', { text: '<!doctype html><p>proxy' }, '<!doctype html>'],
    ['another shape', { body: { value: 'none' } }, 'cannot be read'],
    ['nothing', {}, 'cannot be read'],
  ])('is not believed when it answers %s', async (_what, answer, sentence) => {
    service.answers(`GET ${REFRESHES}`, answer);
    const run = await service.run(['status']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
  });

  it.each([
    [403, 'a Member of the workspace'],
    [404, 'finds nothing by these ids'],
    [409, 'HTTP 409'],
  ])('is quoted in words when it answers %i', async (status, sentence) => {
    service.answers(`GET ${REFRESHES}`, { status, text: 'no JSON at all' });
    const run = await service.run(['status', '--json']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(JSON.parse(run.stdout)).toEqual({ ok: false, error: run.stderr });
  });
});

describe('signing in', () => {
  const TOKEN = 'POST /oauth2/v2.0/token';
  const refusing = (number: string) => ({
    status: 401,
    body: {
      error: 'invalid_client',
      error_description: `${number}: said Microsoft about ${SECRET}. Trace ID: 1`,
    },
  });

  it.each([
    ['AADSTS7000215', 'the value of the secret, not its id'],
    ['AADSTS7000222', 'has expired'],
    ['AADSTS700027', 'does not know this certificate'],
    ['AADSTS700016', 'There is no app'],
    ['AADSTS90002', 'There is no tenant'],
    ['AADSTS53003', 'said Microsoft about'],
  ])('tells what %s means', async (number, sentence) => {
    service.answers(TOKEN, refusing(number));
    const run = await service.run(['status']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toContain(SECRET);
  });

  it.each([
    ['an error page', { status: 502, text: '<html>' }, 'HTTP 502'],
    ['a cut line', { cut: true }, 'UND_ERR_SOCKET'],
  ] as const)('says that the address did not answer as it should after %s', async (_what, answer, reason) => {
    service.answers(TOKEN, answer);
    const run = await service.run(['status']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(`login.microsoftonline.com did not answer as it should (${reason})`);
  });

  it('never prints the secret nor a token, whatever the service says', async () => {
    const echo = `${SECRET} ${encodeURIComponent(SECRET)} access-token-1`;
    service.answers(`GET ${REFRESHES}`, { status: 400, body: { error: { code: echo, message: echo } } });
    const run = await service.run(['status', '--json']);
    for (const shown of [run.stdout, run.stderr]) {
      expect(shown).toContain('••• ••• •••');
      for (const secret of [SECRET, encodeURIComponent(SECRET), 'access-token-1'])
        expect(shown).not.toContain(secret);
    }
  });

  it('sends the secret to Microsoft Entra alone', async () => {
    service.answers(`GET ${REFRESHES}`, history());
    await service.run(['status']);
    const holding = service.asked.filter(({ body }) => body.includes(encodeURIComponent(SECRET)));
    expect(holding.map(({ path }) => path.split('/').at(-1))).toEqual(['token']);
  });
});

describe('the settings of the service principal', () => {
  const refused = async (
    env: Readonly<Record<string, string | undefined>>,
    argv: readonly string[] = ['status'],
  ): Promise<Run> => {
    const run = await service.run(argv, { env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(service.asked).toEqual([]);
    return run;
  };

  it.each([
    ['JALON_POWERBI_TENANT_ID'],
    ['JALON_POWERBI_CLIENT_ID'],
    ['JALON_POWERBI_CLIENT_SECRET'],
    ['JALON_POWERBI_WORKSPACE'],
    ['JALON_POWERBI_DATASET'],
  ])('are asked for by name when %s is missing', async (variable) => {
    expect((await refused({ [variable]: undefined })).stderr).toContain(variable);
  });

  it.each([
    ['JALON_POWERBI_TENANT_ID', 'not a tenant'],
    ['JALON_POWERBI_CLIENT_ID', 'jalon'],
    ['JALON_POWERBI_WORKSPACE', 'Marketing'],
  ])('are refused when %s cannot be one', async (variable, value) => {
    expect((await refused({ [variable]: value })).stderr).toContain(`“${value}”`);
  });

  it('are named in French too', async () => {
    const run = await service.run(['status'], { env: { JALON_POWERBI_WORKSPACE: '' }, language: 'fr' });
    expect(run.stderr.replaceAll('\u00A0', ' ')).toContain(
      'Quel espace de travail ? Donnez son identifiant avec --workspace',
    );
  });

  it('give way to the options of the command', async () => {
    expect((await refused({}, ['status', '--dataset', 'mine'])).stderr).toContain(
      '“mine” is not the id of a dataset',
    );
  });
});

describe('a certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-certificate-'));
  const path = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const withCertificate = (file: string, thumbprint?: string) => ({
    JALON_POWERBI_CLIENT_SECRET: undefined,
    JALON_POWERBI_CERTIFICATE: file,
    JALON_POWERBI_THUMBPRINT: thumbprint,
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('signs a statement with its key, and names itself by its thumbprint', async () => {
    service.answers(`GET ${REFRESHES}`, history(entry('Completed')));
    const env = withCertificate(path('key.pem', key), 'AB'.repeat(32));
    expect((await service.run(['status'], { env })).code).toBe(0);
    const sent = new URLSearchParams(service.asked.find(({ path: url }) => url.endsWith('/token'))!.body);
    const header = JSON.parse(
      Buffer.from(sent.get('client_assertion')!.split('.')[0]!, 'base64url').toString(),
    );
    expect(header).toMatchObject({
      alg: 'PS256',
      'x5t#S256': Buffer.from('AB'.repeat(32), 'hex').toString('base64url'),
    });
    expect(sent.get('client_secret')).toBeNull();
  });

  it.each([
    ['a file that is not there', () => join(folder, 'none.pem'), 'ENOENT'],
    ['a file without a key', () => path('empty.pem', 'hello'), 'holds no private key'],
    ['a key with a password', () => path('locked.pem', locked()), 'has a password'],
  ])('is refused in words for %s', async (_what, file, sentence) => {
    const run = await service.run(['status'], { env: withCertificate(file(), 'AB'.repeat(32)) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
  });

  it.each([
    [undefined, 'a key without its certificate'],
    ['AB12', 'JALON_POWERBI_THUMBPRINT'],
  ])('is refused with the thumbprint %s', async (thumbprint, sentence) => {
    const run = await service.run(['status'], { env: withCertificate(path('key.pem', key), thumbprint) });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
  });

  const locked = (): string =>
    privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString();
});

describe('the command line', () => {
  it('prints its usage, and says what it does not know', async () => {
    expect(await service.run(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect((await service.run([])).code).toBe(2);
    expect((await service.run(['refersh'])).stderr).toContain('“refersh”');
    expect((await service.run(['status', '--secret', 'x'])).stderr).toContain('--secret');
    expect((await service.run(['status', DATASET])).stderr).toContain(DATASET);
    expect((await service.run(['status', '--lang', 'de'])).stderr).toContain('“de”');
  });

  it('is reached from jalon, its options before or behind it, in the language asked for', () => {
    const jalon = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [join(__dirname, '../../../dist/jalon.js'), ...argv], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', LANG: 'en_GB.UTF-8' },
      });
    const run = jalon('--lang', 'fr', 'powerbi', 'refresh', '--workspace', WORKSPACE);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toContain('La variable d’environnement JALON_POWERBI_TENANT_ID manque.');
    expect(jalon('powerbi', '--help').stdout).toContain('jalon powerbi refresh');
  });
});
