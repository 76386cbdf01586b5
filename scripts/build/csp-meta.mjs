// Build step: the content security policy also stands in index.html, for hosts that cannot send headers.
import { cspMeta } from '../csp.mjs';

/** Vite plugin; only in a build, because the development server needs inline styles and a web socket. @returns {import('vite').Plugin} */
export const cspMetaElement = () => ({
  name: 'polku:csp-meta',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: cspMeta }, injectTo: 'head-prepend' },
  ],
});
