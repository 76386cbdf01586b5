// What every journey in a real browser stands on: the built app behind its production headers, a profile that survives, and a record of what went wrong.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium-path.mjs';
import { serve } from '../../scripts/serve.mjs';

export interface RunningApp {
  /** address of the app, ending in a slash */
  readonly url: string;
  readonly port: number;
  /** the host goes away: nothing answers, open connections are cut */
  stop(): Promise<void>;
}

/** Serves the build. A port given again after `stop` gives the same address, so an installed app finds its host back. */
export async function startApp(options: { base?: string; port?: number; dir?: string } = {}): Promise<RunningApp> {
  const { base = '/', port = 0, dir = 'dist' } = options;
  const serving = await serve({ dir, port, base, host: 'localhost' });
  return { url: serving.url, port: serving.port, stop: serving.close };
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** console errors, uncaught errors, CSP violations and requests that left the origin, in order */
  readonly troubles: readonly string[];
  /** Fails when anything is in `troubles`; `expected` = what this journey provokes on purpose (a dead host). */
  expectClean(expected?: readonly RegExp[]): void;
  close(): Promise<void>;
}

/** New empty profile folder. */
export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'polku-'));

/** Starts Chromium on a profile; the same folder again = the same installation after a restart. */
export async function launch(profileDir: string, options: Parameters<typeof chromium.launchPersistentContext>[1] = {}): Promise<Visit> {
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profileDir, { ...(executablePath ? { executablePath } : {}), ...options });
  const troubles = record(context);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    troubles,
    expectClean: (expected = []) => {
      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    close: () => context.close(),
  };
}

/** Writes down, for every page of the context, what must not happen. The first page that is opened says which origin is ours. */
export function record(context: BrowserContext): string[] {
  const troubles: string[] = [];
  let origin = '';
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^https?:$/.test(url.protocol)) return;
    origin ||= url.origin;
    if (url.origin !== origin) troubles.push(`request left the origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    troubles.push(`uncaught: ${String(error.error())}`);
  });
  return troubles;
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Fails with the rule, the element and the reason when axe finds a breach of WCAG 2.0–2.2 A or AA or of its good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(standards).analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(0);
  expect(
    violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`)),
  ).toEqual([]);
}
