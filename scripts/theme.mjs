// Makes src/ui/theme/polku.css from designsystemet.config.json with the maker's own program. Run by `npm run theme`; the result is committed.
import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';

const cli = 'node_modules/@digdir/designsystemet/dist/bin/designsystemet.js';
const cache = 'node_modules/.cache/theme';

/** @param {readonly string[]} args */
const run = (args) => execFileSync(process.execPath, [cli, 'tokens', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

run(['create', '--config', 'designsystemet.config.json']);
run(['build', '--tokens', `${cache}/tokens`, '--out-dir', `${cache}/css`, '--clean']);
copyFileSync(`${cache}/css/polku.css`, 'src/ui/theme/polku.css');
console.log('src/ui/theme/polku.css written');
