// Build step: leaves out of pdf-lib what we never call (metrics of the fourteen standard fonts, drawing of SVG); 207 kB become about 45 (pdf.md §1).

const unused = /[\\/]standard-fonts[\\/].*\.compressed\.json$/;
const shakable = /[\\/]node_modules[\\/](?:@cantoo[\\/]pdf-lib|pdf-lib|@pdf-lib|culori|node-html-better-parser|html-entities|fflate)[\\/]/;

/** Vite plugin; put it into `plugins` and into `worker.plugins`. @returns {import('vite').Plugin} */
export const slimPdfLib = () => ({
  name: 'polku:slim-pdf-lib',
  enforce: 'pre',
  load: (id) => (unused.test(id.split('?')[0] ?? '') ? { code: 'export default ""', moduleType: 'js' } : null),
});

/**
 * For `treeshake`: these packages forgot to say that importing them does nothing. Everybody else keeps their side effects:
 * style sheets and @preact/signals live on them.
 */
export const withoutSideEffects = { moduleSideEffects: (/** @type {string} */ id) => !shakable.test(id) };
