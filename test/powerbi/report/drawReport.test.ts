import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportPages } from '../../../src/powerbi/report/pages';
import { writeReport } from '../../../src/powerbi/report/writeReport';
import { writeProject } from '../../helpers/powerbi';

describe('the picture of a report', () => {
  it('has a box for each visual in its place, with its title, also on the phone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalon-picture-'));
    try {
      writeProject(folder, writeReport('fr'));
      const script = join(__dirname, '../../../scripts/drawReport.mjs');
      const report = join(folder, 'Marketing.fr.Report');
      const html = execFileSync(process.execPath, [script, report], { encoding: 'utf8' });
      const visuals = reportPages('fr').flatMap((page) => page.visuals);
      const phone = visuals.filter(({ onPhone }) => onPhone);
      expect(html.split('<div class="visual"')).toHaveLength(1 + visuals.length + phone.length);
      for (const { title, at } of visuals) {
        if (title !== undefined) expect(html).toContain(`<b>${title}</b>`);
        expect(html).toContain(`left:${at.x}px;top:${at.y}px;width:${at.width}px;height:${at.height}px`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
