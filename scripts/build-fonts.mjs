// Cuts the fonts of the page and of the PDF to the letters that are written here. Run by `npm run fonts`; the results are committed.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { renamed } from './font-names.mjs';

/** @param {number} first @param {number} last */
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

// North, Inari and Skolt Sámi beyond Latin Extended-A, and the modifier letters of Skolt Sámi
const sami = 'ƷʒǤǥǦǧǨǩǮǯʹʼˈ';
const latin = range(0x20, 0x7e) + range(0xa0, 0x17f);
const marks = range(0x2010, 0x2015) + range(0x2018, 0x201e) + '†‡•…‰′″‹›⁄€™№−' + '←↑→↓↔≈≠≤≥√∞□■▪○●◆✓✗\ufffd' + range(0x300, 0x30c);
const pdfText = latin + range(0x180, 0x24f) + range(0x1e00, 0x1eff) + sami + marks + range(0x370, 0x3ff) + range(0x400, 0x45f);
const pdfLabels = latin + sami + marks;

const pageFonts = 'src/ui/theme/fonts';
const pdfFonts = 'src/pdf/fonts';
for (const dir of [pageFonts, pdfFonts]) mkdirSync(dir, { recursive: true });

// The page: the maker's own Latin file untouched, and a small cut for Sámi and neighbours, renamed because «Source» is a reserved name.
const source = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3';
const ext = range(0x100, 0x17f) + sami;
copyFileSync(`${source}-latin-wght-normal.woff2`, `${pageFonts}/latin.woff2`);
const cut = await subsetFont(readFileSync(`${source}-latin-ext-wght-normal.woff2`), ext, { targetFormat: 'sfnt' });
report(`${pageFonts}/latin-ext.woff2`, await subsetFont(renamed(cut, 'Source Sans 3', 'Polku Sans'), ext, { targetFormat: 'woff2' }));

// The PDF embeds the whole cut as it is, already deflated; it does no shaping, so the layout tables stay out (pdf.md §2).
for (const [weight, letters] of /** @type {const} */ ([
  ['Regular', pdfText],
  ['Bold', pdfLabels],
])) {
  const file = `node_modules/@expo-google-fonts/inter/${weight === 'Bold' ? '700Bold/Inter_700Bold' : '400Regular/Inter_400Regular'}.ttf`;
  const font = await subsetFont(readFileSync(file), letters, {
    targetFormat: 'sfnt',
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF', 'gasp'],
  });
  report(`${pdfFonts}/Inter-${weight}.z`, deflateSync(font, { level: 9 }));
}

/** @param {string} path @param {Uint8Array} bytes */
function report(path, bytes) {
  writeFileSync(path, bytes);
  console.log(`${path} ${bytes.length} bytes`);
}
