// The fourteen checks of instruments.md b.11 as a path instrument for tests: conditions are those of the document, texts are not needed.

import type { Check, PathInstrument } from '../../../src/core/instrument/definition.ts';
import type { Condition } from '../../../src/core/instrument/condition.ts';
import { path } from './draft.ts';

const words = path.title;
const check = (id: string, fields: readonly string[], when: Condition, quotes?: Check['quotes']): Check => ({
  id,
  fields,
  when,
  kind: id === 'AUT14' ? 'privacy' : 'proposal',
  title: words,
  advice: words,
  criteria: [],
  ...(quotes === undefined ? {} : { quotes }),
});
const ready: Condition = { min: ['P7.valmis', 1] };

export const pathWithAllChecks: PathInstrument = {
  ...path,
  checks: [
    check('AUT01', ['F14'], {
      all: [
        { filled: ['F14', 1] },
        { not: { min: ['x.luvut.F14', 1] } },
        { not: { min: ['x.tulosrivit', 1] } },
        { any: [{ min: ['x.sana.arv.F14', 1] }, { not: { filled: ['F14', 300] } }] },
      ],
    }),
    check('AUT02', ['F6'], {
      all: [
        { any: [{ filled: ['F12', 300] }, { filled: ['F14', 300] }, ready] },
        { not: { min: ['x.rivit.indicators', 1] } },
        { not: { min: ['x.sana.mit.F6', 1] } },
      ],
    }),
    check(
      'AUT03',
      ['F12'],
      {
        any: [
          { all: [{ min: ['x.hankelause.F12', 2] }, { min: ['x.hankeosuus.F12', 34] }] },
          { min: ['x.hankeosuus.F12', 100] },
          { all: [{ min: ['x.sana.synty.F12', 1] }, { not: { filled: ['F12', 800] } }, { not: { min: ['x.ydin.F12', 1] } }] },
        ],
      },
      'projectSentences',
    ),
    check('AUT04', ['@f'], {
      any: [{ all: [{ min: ['x.liite.{F}', 1] }, { not: { filled: ['{F}', 300] } }] }, { min: ['x.liite0.{F}', 1] }],
    }),
    check(
      'AUT05',
      ['@f'],
      { any: [{ min: ['x.urlosuus.{F}', 51] }, { all: [{ min: ['x.linkki.{F}', 1] }, { not: { filled: ['{F}', 40] } }] }] },
      'addresses',
    ),
    check('AUT06', ['F14'], { all: [ready, { not: { filled: ['F14', 1] } }] }),
    check('AUT07', ['F15', 'F13'], {
      all: [
        ready,
        { any: [{ not: { filled: ['F15', 1] } }, { all: [{ not: { min: ['F13.1', 1] } }, { not: { min: ['x.sana.vast.F13', 1] } }] }] },
      ],
    }),
    check('AUT08', [], { all: [{ any: [{ filled: ['@tausta2', 1] }] }, { not: { any: [{ filled: ['@ydin', 0] }] } }] }),
    check('AUT09', ['P1'], { any: [{ min: ['x.sana.osatyo.P1', 1] }, { min: ['x.sana.tuotos.P1', 1] }] }),
    check('AUT10', ['P1', 'P10'], { min: ['x.sama', 1] }),
    check('AUT11', ['F6'], { min: ['x.ilmanlahto', 1] }),
    check('AUT12', ['P1'], {
      any: [
        { min: ['x.sana.nimihanke.P1', 1] },
        { all: [{ filled: ['P1', 1] }, { min: ['x.rrp', 1] }, { not: { min: ['x.loppuosa', 1] } }] },
      ],
    }),
    check('AUT13', ['P1', 'P2', 'P3', '@f'], { min: ['x.paikka.{F}', 1] }, 'placeholders'),
    check('AUT14', [], { min: ['x.henkilotieto.{F}', 1] }, 'personal'),
  ],
};
