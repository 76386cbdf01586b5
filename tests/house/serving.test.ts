// The server of `npm start` and of the browser tests: headers on every answer, any sub-path, no answer after the end.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cspHeader, cspMeta, securityHeaders } from '../../scripts/csp.mjs';
import { serve } from '../../scripts/serve.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types polku";

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'polku-served-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Polku</title>');
  writeFileSync(join(dir, 'manifest.webmanifest'), '{}');
  writeFileSync(join(dir, 'assets/a-1234.js'), 'export {};');
});

afterAll(() => rmSync(dir, { recursive: true }));

test('the policy is the measured one, and the meta element leaves out what only a header can say', () => {
  expect(cspHeader).toBe(policy);
  expect(cspMeta).toBe(policy.replace("frame-ancestors 'none'; ", ''));
});

describe.each(['/', '/sub/path'])('served under %s', (base) => {
  let app: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    app = await serve({ dir, port: 0, base, host: 'localhost' });
  });
  afterAll(() => app.close());

  test.each([
    ['', 200, 'no-cache', 'text/html;charset=utf-8'],
    ['manifest.webmanifest', 200, 'no-cache', 'application/manifest+json'],
    ['assets/a-1234.js', 200, 'public, max-age=31536000, immutable', 'text/javascript'],
    ['assets/gone-5678.js', 404, 'no-store', 'text/plain; charset=utf-8'],
    ['..%2fpackage.json', 404, 'no-store', 'text/plain; charset=utf-8'],
  ])('answers «%s» with %i, its cache rule and every security header', async (path, status, cache, type) => {
    const answer = await fetch(app.url + path);
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([status, cache, type]);
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(value);
  });

  test('sends a file again only when it has changed', async () => {
    const first = await fetch(app.url);
    const again = await fetch(app.url, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, policy]);
  });

  test('takes nothing in', async () => {
    const answer = await fetch(app.url, { method: 'POST', body: 'x' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('a sub-path without its closing slash is sent to the app, anything outside is not found', async () => {
  const app = await serve({ dir, port: 0, base: 'sub/path/', host: 'localhost' });
  const origin = `http://localhost:${app.port}`;
  const redirect = await fetch(`${origin}/sub/path`, { redirect: 'manual' });
  expect([redirect.status, redirect.headers.get('location')]).toEqual([308, '/sub/path/']);
  expect((await fetch(`${origin}/`)).status).toBe(404);
  await app.close();
});

test('after the end nobody answers, open connections included, and the port is free again', async () => {
  const app = await serve({ dir, port: 0, host: 'localhost' });
  const kept = await fetch(app.url); // its connection stays open
  await kept.text();
  await app.close();
  await expect(fetch(app.url)).rejects.toThrow('fetch failed');
  const again = await serve({ dir, port: app.port, host: 'localhost' });
  expect(again.url).toBe(app.url);
  await again.close();
});

test('a folder without a build is refused with what to do', async () => {
  await expect(serve({ dir: join(dir, 'assets'), port: 0 })).rejects.toThrow('npm run build');
});
