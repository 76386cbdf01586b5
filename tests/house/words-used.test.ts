// The words the code asks for exist, and no word lies unused.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Words = Readonly<Record<string, string>>;

const folder = 'locales/fi';
const words = new Map(
  readdirSync(folder).map((file): [string, Words] => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as Words,
  ]),
);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

const plural = /_(?:one|other)$/;
const namespaces = [...words.keys()].join('|');
/** `frame:saving` whole, and `writing:status_` before a placeholder */
const whole = [...sources.matchAll(new RegExp(`['"\`](${namespaces}):([\\w.]+)['"\`]`, 'g'))].map(
  ([, space = '', key = '']) => `${space}:${key}`,
);
const begun = [...sources.matchAll(new RegExp(`['"\`](${namespaces}):([\\w.]*)\\$\\{`, 'g'))].map(
  ([, space = '', key = '']) => `${space}:${key}`,
);
const all = [...words].flatMap(([space, own]) => Object.keys(own).map((key) => `${space}:${key}`));

describe('words of the user interface', () => {
  test('every key the code asks for has a Finnish text', () => {
    const known = new Set(all.map((key) => key.replace(plural, '')));
    expect(whole.length).toBeGreaterThan(200);
    expect([...new Set(whole)].filter((key) => !known.has(key.replace(plural, '')))).toEqual([]);
  });

  test('every key that is put together from parts begins at least one text', () => {
    expect([...new Set(begun)].filter((start) => !all.some((key) => key.startsWith(start)))).toEqual([]);
  });

  test('no text lies unused', () => {
    const asked = new Set(whole);
    const isAsked = (key: string) => asked.has(key.replace(plural, '')) || begun.some((start) => key.startsWith(start));
    const byList = (key: string) => sources.includes(`'${key.slice(key.indexOf(':') + 1)}'`) || sources.includes(`'${key}'`);
    expect(all.filter((key) => !isAsked(key) && !byList(key.replace(plural, '')) && !isTitle(key))).toEqual([]);
  });
});

/** Titles are named in the table of routes. */
const isTitle = (key: string): boolean => key.startsWith('frame:title') && sources.includes(`'${key.slice('frame:'.length)}'`);
