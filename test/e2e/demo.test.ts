import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const OUT = join(ROOT, 'out');

describe('npm run demo', () => {
  const aside = join(mkdtempSync(join(ROOT, 'node_modules', '.demo-')), 'out');
  beforeAll(() => {
    if (existsSync(OUT)) renameSync(OUT, aside);
  });
  afterAll(() => {
    rmSync(OUT, { recursive: true, force: true });
    if (existsSync(aside)) renameSync(aside, OUT);
    rmSync(join(aside, '..'), { recursive: true, force: true });
  });

  it('writes its workbooks in a clone that has no out folder, and says where to look', () => {
    const said = runDemo();
    expect(statSync(join(OUT, 'marketing.xlsx')).size).toBeGreaterThan(100_000);
    expect(statSync(join(OUT, 'plan.xlsx')).size).toBeGreaterThan(100_000);
    expect(statSync(join(OUT, 'dashboard.html')).size).toBeGreaterThan(500_000);
    expect(said).toContain('out/marketing.xlsx');
    expect(said).toContain('out/dashboard.html');
    expect(said).toContain('out/plan.xlsx');
    expect(said).toContain('google-ads');
  }, 120_000);
});

/** The samples hold two faults on purpose, so the demo may end with code 1. */
function runDemo(): string {
  try {
    return execFileSync(process.execPath, ['scripts/demo.mjs'], {
      env: { ...process.env, JALON_READY: '1' },
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 110_000,
    });
  } catch (error) {
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if (status === 1) return stdout ?? '';
    throw error;
  }
}
