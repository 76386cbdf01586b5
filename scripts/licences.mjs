// Writes THIRD-PARTY.md: every package and font that reaches the people who use the app, with its licence text. Run by `npm run licences`.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ version: string, license?: string, dependencies?: Record<string, string> }} Locked */

const fonts = [
  {
    name: 'Source Sans 3 (letters of the page, cut)',
    folder: 'node_modules/@fontsource-variable/source-sans-3',
    file: 'LICENSE',
    licence: 'OFL-1.1',
  },
  { name: 'Inter (letters of the PDF, cut)', folder: 'node_modules/@expo-google-fonts/inter', file: 'LICENSE_FONT', licence: 'OFL-1.1' },
];

/**
 * Packages that reach the browser: the dependencies of package.json and what they depend on, without packages of types only.
 * @returns {{ name: string, version: string, licence: string, folder: string }[]}
 */
export function productionPackages() {
  /** @type {Record<string, Locked>} */
  const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  /** @type {Set<string>} */
  const found = new Set();
  const wanted = Object.keys(locked['']?.dependencies ?? {}).map((name) => ({ name, from: '' }));
  for (const { name, from } of wanted) {
    const folder = from && locked[`${from}/node_modules/${name}`] ? `${from}/node_modules/${name}` : `node_modules/${name}`;
    if (found.has(folder) || /^@types\/|-types$/.test(name)) continue;
    found.add(folder);
    wanted.push(...Object.keys(locked[folder]?.dependencies ?? {}).map((next) => ({ name: next, from: folder })));
  }
  return [...found]
    .sort((one, other) => one.localeCompare(other, 'en'))
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name, version, licence: locked[folder]?.license ?? 'see text', folder };
    });
}

/** Text of THIRD-PARTY.md as it should be now. */
export function thirdPartyText() {
  const packages = productionPackages();
  const rows = [
    ...packages.map((one) => `| ${one.name} | ${one.version} | ${one.licence} |`),
    ...fonts.map((one) => `| ${one.name} | – | ${one.licence} |`),
  ];
  const texts = [
    ...packages.map((one) => ({
      title: `${one.name} ${one.version}`,
      text: textIn(one.folder) ?? `Licence: ${one.licence}. The package carries no licence file.`,
    })),
    ...fonts.map((one) => ({ title: one.name, text: readFileSync(join(one.folder, one.file), 'utf8') })),
  ];
  return [
    '# Works of others in this program',
    '',
    'Made by `npm run licences` from what is installed; a test compares. Tools that only build and test are not listed.',
    '',
    '| work | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    ...texts.flatMap(({ title, text }) => ['', `## ${title}`, '', '```', text.replaceAll('\r\n', '\n').trim(), '```']),
    '',
  ].join('\n');
}

/** @param {string} folder */
function textIn(folder) {
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name)) : undefined;
  return file ? readFileSync(join(folder, file), 'utf8') : undefined;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync('THIRD-PARTY.md', thirdPartyText());
  console.log('THIRD-PARTY.md written');
}
