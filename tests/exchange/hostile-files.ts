// Files made to break a reader, generated from one good file: each with the problem it must give.

import { strToU8, zipSync } from 'fflate';

import type { ProblemCode } from '../../src/core/problem.ts';
import { polkuFileOf, polkuZipOf } from '../../src/exchange/polku-file.ts';
import { bytesOf, requestOf, sampleSet, sampleText } from './drafts.ts';

export interface HostileFile {
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly codes: readonly ProblemCode[];
}

const file = (title: string, content: string | Uint8Array, ...codes: readonly ProblemCode[]): HostileFile => ({
  title,
  bytes: typeof content === 'string' ? bytesOf(content) : content,
  codes,
});

type Members = Record<string, unknown>;
const changed = (change: (draft: Members) => void): string => {
  const draft = JSON.parse(sampleText) as Members;
  change(draft);
  return JSON.stringify(draft);
};

const cut = Array.from({ length: 24 }, (_, i) => {
  const bytes = bytesOf(sampleText);
  return file(`cut after ${i}/24`, bytes.subarray(0, Math.max(1, Math.floor((bytes.length - 4) * (i / 24)))), 'file.cut');
});

const wrongValues: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['a number', 7],
  ['a text', 'x'],
  ['a list', [[]]],
  ['an object', { a: { b: 1 } }],
];
const wrongTypes = Object.keys(JSON.parse(sampleText) as Members).flatMap((member) =>
  wrongValues
    .filter(
      ([name]) => !(name === 'a text' && ['draft', 'title'].includes(member)) && !(name === 'an object' && ['current'].includes(member)),
    )
    .map(([name, value]) =>
      file(
        `${member} is ${name}`,
        changed((draft) => {
          draft[member] = value;
        }),
        'file.damaged',
        'file.notOurs',
        'file.newer',
      ),
    ),
);
const missing = Object.keys(JSON.parse(sampleText) as Members)
  .filter((member) => member !== 'files')
  .map((member) =>
    file(
      `${member} is missing`,
      changed((draft) => {
        delete draft[member];
      }),
      'file.damaged',
      'file.notOurs',
    ),
  );

const inRevision = ['id', 'field', 'parents', 'value', 'salt', 'digest', 'by', 'role', 'device', 'at', 'instrument'].flatMap((member) => [
  file(
    `a revision without ${member}`,
    changed((draft) => {
      delete (draft['revisions'] as Members[])[0]?.[member];
    }),
    'file.damaged',
  ),
  file(
    `a revision whose ${member} is of another type`,
    changed((draft) => {
      Object.assign((draft['revisions'] as Members[])[0] ?? {}, { [member]: { x: 1 } });
    }),
    'file.damaged',
  ),
]);

const raw = (extra: string): string => sampleText.replace('{', `{${extra},`);
const keys = ['__proto__', '\\u005f_proto__', '__pro\\u0074o__'].flatMap((key) => [
  file(`${key} at the top`, raw(`"${key}":{"polluted":1}`), 'file.damaged'),
  file(`${key} deep inside`, raw(`"x":{"y":[{"${key}":{"polluted":1}}]}`), 'file.damaged'),
  file(
    `${key} in an answer`,
    sampleText.replace('"text/F1": ', `"${key}": `).replace('"current": {', `"current": {"${key}":{"polluted":1},`),
    'file.damaged',
  ),
]);
const inRevisionKeys = ['constructor', 'prototype', 'toString', 'hasOwnProperty'].map((key) =>
  file(`${key} in a revision`, sampleText.replace('[\n{"id"', `[\n{"${key}":{"polluted":1},"id"`), 'file.damaged'),
);

const deep = [33, 65, 1_000, 100_000, 1_000_000].flatMap((depth) => [
  file(`${depth} lists deep`, raw(`"x":${'['.repeat(depth)}${']'.repeat(depth)}`), 'file.tooDeep'),
  file(`${depth} objects deep`, raw(`"x":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`), 'file.tooDeep'),
  file(`${depth} deep and never closed`, `{"x":${'['.repeat(depth)}`, 'file.tooDeep'),
]);
const many = [
  file('2 million empty objects', raw(`"x":[${'{},'.repeat(2_000_001)}{}]`), 'file.tooMany'),
  file('3 million numbers', raw(`"x":[${'1,'.repeat(3_000_000)}1]`), 'file.tooMany'),
  file(
    '50 001 revisions',
    changed((draft) => {
      draft['revisions'] = Array.from({ length: 50_001 }, () => ({}));
    }),
    'file.tooMany',
  ),
  file('a text of 2 million characters', raw(`"x":"${'x'.repeat(2_000_000)}"`), 'file.damaged'),
  file(
    'an answer of 200 001 characters',
    changed((draft) => {
      draft['current'] = { 'text/F1': 'x'.repeat(200_001) };
    }),
    'file.damaged',
  ),
  file('a key of 100 000 characters', raw(`"${'k'.repeat(100_000)}":1`), 'file.damaged'),
  file('more than 20 MB', raw(`"x":[${Array.from({ length: 30 }, () => `"${'x'.repeat(800_000)}"`).join(',')}]`), 'file.tooLarge'),
];
const twice = [
  file('a member twice', raw('"title":"Toinen"'), 'file.damaged'),
  file('a member twice, once escaped', raw('"\\u0074itle":"Toinen"'), 'file.damaged'),
  file('the same answer twice', sampleText.replace('"current": {', '"current": {"text/F1":"a",'), 'file.damaged'),
  file('a value of a revision twice', sampleText.replace('"salt":', '"value":"x","salt":'), 'file.damaged'),
];
const notJson = [
  file('nothing', new Uint8Array(), 'file.empty'),
  file('spaces', ' \n\t ', 'file.empty'),
  file('a mark only', '\ufeff', 'file.empty'),
  file('one byte', 'x', 'file.notOurs'),
  file('a list', '[1,2,3]', 'file.notOurs'),
  file('a text', '"polku-draft"', 'file.notOurs'),
  file('somebody else’s JSON', '{"name":"left-pad","version":"1.0.0"}', 'file.notOurs'),
  file('somebody else’s cut JSON', '{"name":"left-pad","version":', 'file.notOurs'),
  file('a payload', '{"format":"polku-submission","v":1}', 'file.notOurs'),
  file('a format of another type', '{"format":["polku-draft"],"v":1}', 'file.notOurs'),
  file('a page', '<!doctype html><script>alert(1)</script>', 'file.notOurs'),
  file('NaN', raw('"x":NaN'), 'file.damaged'),
  file('a trailing comma', sampleText.replace(/\}\s*$/, ',}'), 'file.damaged'),
  file('more behind it', `${sampleText}{}`, 'file.damaged', 'file.notOurs'),
  file('closed too often', `${sampleText}}}`, 'file.damaged'),
  file('closed wrongly', raw('"x":[1}'), 'file.damaged', 'file.cut'),
  file('a comment', raw('/* x */"y":1'), 'file.damaged'),
  file('a raw control character in a text', raw('"x":"\u0001"'), 'file.damaged'),
  file('a mark and then cut', `\ufeff${sampleText.slice(0, 300)}`, 'file.cut'),
  file(
    'bytes of Latin-1',
    Uint8Array.from([...bytesOf(sampleText.slice(0, 40)), 0xe4, 0x22, ...bytesOf(sampleText.slice(40))]),
    'file.damaged',
  ),
  file('a number too large for a number', changed(() => undefined).replace('"p1"', '1e999'), 'file.damaged'),
  file(
    'a number with more digits than it can keep',
    changed(() => undefined).replace('"value":"p1"', '"value":9007199254740993'),
    'file.damaged',
  ),
  file(
    'a later version',
    changed((draft) => {
      draft['v'] = 2;
    }),
    'file.newer',
  ),
  file(
    'an earlier version',
    changed((draft) => {
      draft['v'] = 0;
    }),
    'file.damaged',
  ),
  file(
    'a wrong checksum',
    changed((draft) => {
      draft['sum'] = '0'.repeat(64);
    }),
    'file.damaged',
  ),
  file('a changed answer', sampleText.replace('"value":"Ydin"', '"value":"Muu"'), 'file.damaged'),
  file(
    'a revision left out',
    changed((draft) => {
      (draft['revisions'] as unknown[]).pop();
    }),
    'file.damaged',
  ),
  file(
    'revisions in another order',
    changed((draft) => {
      (draft['revisions'] as unknown[]).reverse();
    }),
    'file.damaged',
  ),
  ...['../../x', '<img src=x onerror=alert(1)>', 'javascript:1', 'a'.repeat(10_000), '\u0000', ' '].map((id) =>
    file(
      `the draft is called ${JSON.stringify(id.slice(0, 30))}`,
      changed((draft) => {
        draft['draft'] = id;
      }),
      'file.damaged',
    ),
  ),
  ...['text/../x y', 'text', '/text/F1', 'TEXT/F1', 'text/<b>', `text/${'x'.repeat(500)}`].map((key) =>
    file(
      `a field is called ${JSON.stringify(key.slice(0, 30))}`,
      changed((draft) => {
        Object.assign((draft['revisions'] as Members[])[0] ?? {}, { field: key });
      }),
      'file.damaged',
    ),
  ),
  ...['275760-09-13T00:00:00.000Z~0000', '0000-00-00T00:00:00.000Z~0000', 'eilen', ''].map((at) =>
    file(
      `a moment is ${JSON.stringify(at)}`,
      changed((draft) => {
        Object.assign((draft['revisions'] as Members[])[0] ?? {}, { at });
      }),
      'file.damaged',
    ),
  ),
];
const otherKinds = [
  file('a PDF', '%PDF-1.7\n1 0 obj', 'file.notOurs'),
  file('gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'file.notOurs'),
  file('a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'file.notOurs'),
];

const picture = Uint8Array.from({ length: 600 }, (_, i) => i % 251);
const listed = { hash: 'A'.repeat(43), name: 'kuva.png', type: 'image/png', sizeBytes: picture.length };
const withFile = polkuFileOf(requestOf(sampleSet, { files: [listed] })).text;
const goodZip = polkuZipOf(sampleText, []);
const flagged = (() => {
  const bytes = goodZip.slice();
  const directory = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  bytes[directory + 8] = 1;
  return bytes;
})();
const lying = (() => {
  const bytes = goodZip.slice();
  new DataView(bytes.buffer).setUint32(bytes.length - 6, 0xfffffff0, true);
  return bytes;
})();
/** Who inflates on after the cap meets the noise and calls it damaged. */
const bombWithNoise = (() => {
  const bytes = zipSync({ 'draft.json': new Uint8Array(60_000_000) });
  return bytes.fill(0xff, 40_000, 50_000);
})();
const zips = [
  file('a zip bomb with noise behind the cap', bombWithNoise, 'file.tooLarge'),
  file('a zip of something else', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'file.notOurs'),
  file('an empty zip', zipSync({}), 'file.notOurs'),
  file('a zip bomb as the draft', zipSync({ 'draft.json': new Uint8Array(60_000_000) }), 'file.tooLarge'),
  file(
    'a zip bomb as an attachment',
    zipSync({ 'draft.json': strToU8(withFile), [`attachments/${listed.hash}`]: new Uint8Array(60_000_000) }),
    'file.tooLarge',
  ),
  file(
    'an attachment of another hash',
    zipSync({ 'draft.json': strToU8(withFile), [`attachments/${listed.hash}`]: picture }),
    'file.damaged',
  ),
  file('an attachment that is not there', zipSync({ 'draft.json': strToU8(withFile) }), 'attachment.missing'),
  file(
    'attachments of a wrong type',
    zipSync({
      'draft.json': strToU8(
        changed((draft) => {
          draft['files'] = [{ ...listed, type: 'x' }];
        }),
      ),
    }),
    'file.damaged',
  ),
  file(
    'an attachment called like a path',
    zipSync({
      'draft.json': strToU8(
        changed((draft) => {
          draft['files'] = [{ ...listed, hash: '../../../etc/passwd' }];
        }),
      ),
    }),
    'file.damaged',
  ),
  file(
    '2 001 files in a zip',
    zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`x${i}`, new Uint8Array()]))),
    'file.tooMany',
  ),
  file('an encrypted zip', flagged, 'file.damaged'),
  file('a zip whose directory is elsewhere', lying, 'file.damaged'),
  file('a zip of a cut draft', zipSync({ 'draft.json': strToU8(sampleText.slice(0, 500)) }), 'file.cut'),
  file(
    'a zip whose content is noise',
    (() => {
      const bytes = zipSync({ 'draft.json': strToU8(sampleText) });
      bytes.fill(0x55, 45, 200);
      return bytes;
    })(),
    'file.damaged',
    'file.notOurs',
    'file.cut',
    'file.empty',
  ),
  ...Array.from({ length: 10 }, (_, i) =>
    file(`a zip cut after ${i}/10`, goodZip.subarray(0, Math.max(8, Math.floor((goodZip.length - 1) * (i / 10)))), 'file.cut'),
  ),
];

export const hostileFiles: readonly HostileFile[] = [
  ...cut,
  ...wrongTypes,
  ...missing,
  ...inRevision,
  ...keys,
  ...inRevisionKeys,
  ...deep,
  ...many,
  ...twice,
  ...notJson,
  ...otherKinds,
  ...zips,
];
