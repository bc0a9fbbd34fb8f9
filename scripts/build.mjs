/** `npm run build`: dist/jalon.js (command line) and dist/addin (Excel add-in). */
import { runTool } from './process.mjs';
import { stampBuild } from './setup.mjs';

const code = await runTool('webpack-cli/bin/cli.js', ['build', '--config', 'webpack.config.mjs']);
if (code === 0) stampBuild();
process.exitCode = code;
