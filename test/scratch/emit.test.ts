import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from '../../src/powerbi/project';
import { SOURCES } from '../../src/powerbi/model/sources';
it('emits', () => { for (const s of SOURCES) for (const [p, t] of projectFiles(s)) { const f = join('/tmp/pbi', s, p); mkdirSync(dirname(f), { recursive: true }); writeFileSync(f, t); } });
