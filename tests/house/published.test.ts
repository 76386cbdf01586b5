// A published version of an instrument never changes: its hash stands in a list that only grows.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedVersions, freeze } from '../../scripts/freeze.mjs';

let dir = '';
const version = (path: string, content: unknown): void => writeFileSync(join(dir, path), JSON.stringify(content));
const list = (): Record<string, string> => JSON.parse(readFileSync(join(dir, 'published.json'), 'utf8')) as Record<string, string>;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'polku-instruments-'));
  mkdirSync(join(dir, 'tool'));
  writeFileSync(join(dir, 'published.json'), '{}\n');
  version('tool/1.0.0.json', { version: '1.0.0', text: 'Onko malli kuvattu?' });
});

afterEach(() => rmSync(dir, { recursive: true }));

test('the published instruments of this project are as they were published', () => {
  expect(changedVersions('src/instruments', everPublished())).toEqual([]);
});

test('freezing writes the hash of the file and leaves it unchanged', () => {
  freeze(dir, 'tool/1.0.0.json');
  expect(Object.keys(list())).toEqual(['tool/1.0.0.json']);
  expect(list()['tool/1.0.0.json']).toMatch(/^[0-9a-f]{64}$/);
  expect(changedVersions(dir)).toEqual([]);
});

test('a second version stands beside the first', () => {
  freeze(dir, 'tool/1.0.0.json');
  version('tool/1.1.0.json', { version: '1.1.0' });
  freeze(dir, 'tool/1.1.0.json');
  expect(Object.keys(list())).toEqual(['tool/1.0.0.json', 'tool/1.1.0.json']);
});

test('refuses a version that is published already, a working version and a file named after another version', () => {
  freeze(dir, 'tool/1.0.0.json');
  expect(() => freeze(dir, 'tool/1.0.0.json')).toThrow('published already');
  version('tool/0.9.0.json', { version: '0.9.0' });
  expect(() => freeze(dir, 'tool/0.9.0.json')).toThrow('working version');
  version('tool/2.0.0.json', { version: '2.0.1' });
  expect(() => freeze(dir, 'tool/2.0.0.json')).toThrow('holds version 2.0.1');
});

test('one changed letter, a removed file and a line taken from the list are seen', () => {
  freeze(dir, 'tool/1.0.0.json');
  const before = list();
  version('tool/1.0.0.json', { version: '1.0.0', text: 'Onko malli kuvattu.' });
  expect(changedVersions(dir, before)).toEqual(['tool/1.0.0.json is not what was published']);
  rmSync(join(dir, 'tool/1.0.0.json'));
  expect(changedVersions(dir, before)).toEqual(['tool/1.0.0.json is not what was published']);
  writeFileSync(join(dir, 'published.json'), '{}\n');
  expect(changedVersions(dir, before)).toEqual(['tool/1.0.0.json left the list or has another hash there']);
});

/** Every line the list has had in the history of the project; nothing where there is no history (an unpacked archive). */
function everPublished(): Record<string, string> {
  const file = 'src/instruments/published.json';
  const git = (...args: readonly string[]): string => {
    try {
      return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  };
  const commits = git('log', '--format=%H', '--', file).split('\n').filter(Boolean).toReversed();
  const versions = commits.map((commit) => JSON.parse(git('show', `${commit}:${file}`) || '{}') as Record<string, string>);
  // the earliest hash of a path counts
  return Object.assign({}, ...versions.toReversed()) as Record<string, string>;
}
