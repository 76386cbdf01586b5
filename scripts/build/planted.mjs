// Builds the app with one fault planted on purpose, so that a test can show that it would catch it. `node scripts/build/planted.mjs <fault> <outDir>`
import { build } from 'vite';

/** What each fault replaces in which file; a fault whose place is gone is an error, never a test that cannot fail. */
const faults = {
  'saved-before-commit': {
    file: 'src/state/save-queue.ts',
    from: 'const problem = appended ? await writeBatch() : await writeCopy();',
    to: 'const problem = undefined; const write = appended ? writeBatch : writeCopy; if (!appended) { const held = [...copies]; copies.clear(); setTimeout(() => { for (const [field, copy] of held) if (!copies.has(field)) copies.set(field, copy); while (copies.size > 0) void writeCopy(); }, 2500); } else await write();',
  },
};

const [fault = '', outDir = ''] = process.argv.slice(2);
const planted = faults[/** @type {keyof typeof faults} */ (fault)];
if (!planted || !outDir) throw new Error(`usage: planted.mjs <${Object.keys(faults).join('|')}> <outDir>`);
let found = false;

process.env['OUT_DIR'] = outDir;
await build({
  logLevel: 'error',
  plugins: [
    {
      name: 'planted-fault',
      enforce: 'pre',
      transform(code, id) {
        if (!id.endsWith(planted.file)) return;
        if (!code.includes(planted.from)) throw new Error(`the place of ${fault} is gone from ${planted.file}`);
        found = true;
        return code.replace(planted.from, planted.to);
      },
    },
  ],
});
if (!found) throw new Error(`${planted.file} was not built`);
