// Writes public/schema/*.json from the schemas in code; with --check only says whether they are the same.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';

const folder = 'public/schema';
const { module } = await runnerImport('./src/core/submission/published-schemas.ts', { configFile: false, logLevel: 'error' });
const { publishedSchemas } = /** @type {{ publishedSchemas: () => Record<string, string> }} */ (module);

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(publishedSchemas())) {
  const path = `${folder}/${name}`;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${path} is not what the code says: run node scripts/schema.mjs`);
    process.exitCode = 1;
  }
}
