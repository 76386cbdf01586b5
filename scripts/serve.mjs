// Serves the built app with the headers of csp.mjs: `npm start` and the browser tests use the same server.
// PORT (default 8080), HOST (default: every address of this machine), BASE (a sub-path, default /), OUT_DIR (default dist).
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { cacheControl, securityHeaders } from './csp.mjs';

/**
 * @typedef {object} Serving
 * @property {string} url address of the app, ending in a slash
 * @property {number} port
 * @property {() => Promise<void>} close stops at once: open connections are destroyed, as when the host goes away
 */

/**
 * Serves a folder under a sub-path. Files are read at every request, so a new build is seen without a restart.
 * @param {object} [options]
 * @param {string} [options.dir] folder with index.html
 * @param {number} [options.port] 0 = any free port
 * @param {string} [options.base] sub-path, with or without slashes at its ends
 * @param {string | undefined} [options.host] undefined = every address
 * @returns {Promise<Serving>}
 */
export async function serve({ dir = 'dist', port = 8080, base = '/', host } = {}) {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`${dir}/index.html is missing: run «npm run build» first.`);
  const root = `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
  const files = sirv(dir, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const address = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { Allow: 'GET, HEAD' });
    if (`${address.split('?')[0]}/` === root) return refuse(response, 308, { Location: root });
    if (!address.startsWith(root)) return refuse(response, 404);
    request.url = address.slice(root.length - 1);
    response.setHeader('Cache-Control', cacheControl(request.url));
    return files(request, response, () => refuse(response, 404));
  });
  const taken = await listen(server, port, host);
  return {
    port: taken,
    url: `http://localhost:${taken}${root}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').Server} server @param {number} port @param {string | undefined} host @returns {Promise<number>} */
function listen(server, port, host) {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen({ port, host }, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * An answer without a file; never kept by a cache, so a file that comes later is found.
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, headers = {}) {
  response.writeHead(status, { ...headers, 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const port = Number(process.env['PORT'] ?? 8080);
  try {
    const { url } = await serve({
      dir: process.env['OUT_DIR'] ?? 'dist',
      port,
      base: process.env['BASE'] ?? '/',
      host: process.env['HOST'],
    });
    console.log(`Polku: ${url}`);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${port} is in use: set another, for example PORT=8081 npm start.` : error);
    process.exitCode = 1;
  }
}
