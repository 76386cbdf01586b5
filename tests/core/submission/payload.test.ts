// A payload tells one finished assessment, the description and its newest assessment: all of it, and nothing else.

import { describe, expect, it } from 'vitest';

import { headsOf, withRevisions, emptySet, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { createRevision } from '../../../src/core/draft/create-revision.ts';
import { evidenceList, partList, partsOf, rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import { askedQuestions } from '../../../src/core/review/answers.ts';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { payloadHash } from '../../../src/core/submission/canonical-json.ts';
import { parsePayload, payloadOf } from '../../../src/core/submission/payload.ts';
import {
  fileHash,
  finish,
  fullSet,
  impactValues,
  inputOf,
  modelSet,
  path,
  reviewedSet,
  row,
  tool1,
  tool2,
  write,
  writeAll,
} from './full-draft.ts';

function built(set: RevisionSet, more = {}) {
  const result = payloadOf(inputOf(set, more));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const codeOf = (set: RevisionSet, more = {}): string => {
  const result = payloadOf(inputOf(set, more));
  return result.ok ? 'built' : result.problem.code;
};

describe('a payload', () => {
  const payload = built(fullSet);

  it('is real and unsigned when everything a confirmation asks for holds', () => expect(payload.state).toBe('unsigned'));

  it('tells every field of the path, with its words, choices and ticks', () => {
    expect(payload.model.fields.map(({ id }) => id)).toEqual(path.fields.map(({ id }) => id));
    for (const field of payload.model.fields) {
      expect(field.text !== '').toBe(field.kind === 'text' || field.kind === 'line');
      expect(field.choices.length > 0).toBe(field.kind === 'choice' || field.kind === 'choices');
      expect(field.ticked).toHaveLength(path.fields.find(({ id }) => id === field.id)?.criteria.length ?? -1);
    }
    expect(payload.model.fields.find(({ role }) => role === 'keywords')?.words).toHaveLength(3);
    expect(payload.model.fields.find(({ id }) => id === 'F9')?.notApplicable).toBe('Ei vielä ideoitu');
    expect(payload.model.fields.flatMap(({ ownWords }) => ownWords)).toContainEqual({ option: 'other', text: 'omin sanoin' });
    expect(payload.model.fields.find(({ id }) => id === 'F11')?.parts.every(({ text }) => text !== '')).toBe(true);
  });

  it('tells goals, indicators with what follows from them, attachments and links', () => {
    expect(payload.model.lists).toMatchObject([{ id: 'goals', rows: [{ id: 'g1' }] }]);
    expect(payload.model.indicators).toMatchObject([
      {
        name: 'Odotusaika',
        computed: {
          result: { value: '30', on: '2026-06-01', n: '44' },
          resultFrom: 'followUp',
          change: '-10',
          changePercent: '-25',
          fulfilment: '0.5',
          direction: 'right',
        },
        suppressed: false,
      },
    ]);
    expect(payload.model.indicators[0]?.cells).toContainEqual({ column: 'lahde', value: 'rekisteri' });
    expect(payload.model.attachments).toEqual([
      {
        id: 'a1',
        field: 'F12',
        name: 'Kaavio',
        summary: 'Neljä vaihetta',
        alt: 'Kaavio vaiheista',
        logo: false,
        hash: fileHash,
        sizeBytes: 1234,
      },
    ]);
    expect(payload.model.links).toMatchObject([{ field: 'F14', address: 'https://example.org/raportti' }]);
  });

  it('tells the newest finished assessment of the description with class, findings, places and repairs', () => {
    const { description } = payload;
    expect(description?.answers.map(({ id }) => id)).toEqual(tool1.criteria.map(({ id }) => id));
    expect(description?.answers.every(({ answer, finding }) => answer === '2' && finding !== '')).toBe(true);
    expect(description?.answers[0]).toMatchObject({ place: [{ reference: 'P1, ensimmäinen virke' }], repairs: [{ id: 'r1' }] });
    expect(description?.classAtFinish.mark).toBe('A+');
    expect(description?.dismissed).toEqual([{ check: 'AUT03', field: 'F1', passage: 'passage1', reason: 'Hanke mainitaan vain kerran' }]);
    expect(description?.assessors).toEqual([
      { role: 'alue', name: 'Anna A.', organisation: 'Pohjanmaan hyvinvointialue' },
      { role: 'hanke', name: 'B. B.', organisation: 'RRP-hanke' },
    ]);
  });

  it('tells every asked answer with its parts, reason and evidence, and the gate', () => {
    const { impact } = payload;
    expect(impact.answers.map(({ id }) => id)).toEqual(askedQuestions(tool2, readerOf(fullSet), 't2').map(({ id }) => id));
    for (const answer of [...impact.answers, ...impact.gate.questions]) {
      const question = [...tool2.questions, ...tool2.gate].find(({ id }) => id === answer.id);
      expect(answer.parts.map(({ id }) => id)).toEqual(question ? partsOf(tool2, question).map(({ id }) => id) : []);
      expect(answer.parts.filter((part) => part.asked && 'value' in part && part.value === '')).toEqual([]);
      expect(answer.reason).not.toBe('');
      expect(answer.evidence).toHaveLength(1);
    }
    expect(impact.gate).toMatchObject({ met: true });
    expect(impact.sentences.every(({ text }) => text.startsWith('Yhteenveto'))).toBe(true);
    expect(impact.actions.map(({ id }) => id)).toEqual(['r2']);
    expect(impact.individualAnswers).toBeNull();
  });

  it('computes changes, targets reached and shares', () => {
    const computed = payload.impact.answers
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === 'computed' ? [[part.computes, part.values]] : []));
    expect(computed).toEqual([
      ['changes', [{ of: 'i1', value: '-10' }]],
      ['fulfilment', [{ of: 'i1', value: '0.5' }]],
      ['share', [{ of: '', value: '0.5' }]],
    ]);
  });

  it('does not tell an answer to a part that is no longer asked', () => {
    const question = payload.impact.answers.find(({ parts }) => parts.some(({ id }) => id === 'ms'));
    expect(question?.parts.find(({ id }) => id === 'ms')).toEqual({ id: 'ms', kind: 'text', asked: false, special: '', value: '' });
  });

  it('tells what cannot be assessed as such, never as a value', () => {
    const first = tool2.questions.find(({ bundle }) => bundle === 'VN')?.id ?? '';
    const changed = built(write(fullSet, rateKey('t2', first, 'va', 'joint'), 'ET'));
    expect(changed.impact.answers.find(({ id }) => id === first)?.parts[0]).toEqual({
      id: 'va',
      kind: 'scale',
      asked: true,
      special: 'ET',
      value: '',
    });
  });

  it('is parsed again by its own hash, and refused when anything in it is other', () => {
    expect(parsePayload(JSON.parse(JSON.stringify(payload)))).toEqual({ ok: true, value: payload });
    expect(payload.payloadHash).toBe(payloadHash(payload));
    const fewer = { ...payload, model: { ...payload.model, links: [] } };
    expect(parsePayload(fewer)).toEqual({ ok: false, problem: { code: 'file.damaged', where: 'payloadHash' } });
  });

  it('has no description assessment when none is finished', () => {
    expect(built(finish(writeAll(modelSet, impactValues()), 't2', '2026-11-23T10:00:00.000Z')).description).toBeNull();
  });

  it('keeps the class of the moment of finishing beside today’s', () => {
    const emptied = tool1.criteria.reduce((set, { id }) => write(set, rateKey('t1', id, 'v', 'joint'), '0'), fullSet);
    const { description } = built(emptied);
    expect(description?.classAtFinish.mark).toBe('A+');
    expect(description?.classNow.mark).toBe('B');
  });

  it('is practice when the purpose is practice, the gate is not met or something has no joint value', () => {
    expect(built(write(fullSet, 'row/assessments/t2/purpose', 'practice')).state).toBe('practice');
    expect(built(write(fullSet, 'row/assessors:t2/p2/role', 'kumppani')).state).toBe('practice');
    expect(built(write(fullSet, rateKey('t2', tool2.questions[1]?.id ?? '', 'to', 'joint'), null)).state).toBe('practice');
  });

  it('is made of an assessment done alone from the assessor’s own seat', () => {
    const alone = built(finish(writeAll(reviewedSet, impactValues('t2', 'p1', 'alone')), 't2', '2026-11-23T10:00:00.000Z'));
    expect(alone.impact.mode).toBe('alone');
    expect(alone.impact.answers.map(({ reason }) => reason)).toEqual(built(fullSet).impact.answers.map(({ reason }) => reason));
    expect(alone.state).toBe('practice');
  });
});

describe('a payload is not made', () => {
  it('of an assessment that is not finished, or does not exist', () => {
    expect(codeOf(writeAll(reviewedSet, impactValues()))).toBe('payload.notFinished');
    expect(codeOf(fullSet, { aid: 'other' })).toBe('payload.notFinished');
    expect(codeOf(fullSet, { aid: 't1' })).toBe('payload.notFinished');
  });

  it('of an assessment made apart, neither of impacts nor of the description', () => {
    expect(codeOf(write(fullSet, 'row/assessments/t2/mode', 'apart'))).toBe('payload.apart');
    expect(codeOf(write(fullSet, 'row/assessments/t1/mode', 'apart'))).toBe('payload.apart');
  });

  it('with an id or a moment that is not one', () => {
    expect(codeOf(fullSet, { submissionId: '1' })).toBe('file.damaged');
    expect(codeOf(fullSet, { createdAt: 'today' })).toBe('file.damaged');
  });

  it('but values of a form nobody writes are left out instead of stopping it', () => {
    const odd = writeAll(fullSet, {
      'text/F1': { a: [1] },
      'meta/P5': [1, { x: 2 }, 'stm'],
      'row/indicators/i1/lt': '1e9',
      'row/goals/g1/milloin': 'joskus',
      'text/F2': 'puolikas \ud83d',
    });
    const payload = built(odd);
    const field = (id: string) => payload.model.fields.find((one) => one.id === id);
    expect(field('F1')?.text).toBe('');
    expect(field('P5')?.choices).toEqual(['stm']);
    expect(field('F2')?.text).toBe('puolikas \ufffd');
    expect(payload.model.indicators[0]?.baseline.value).toBe('');
  });
});

describe('fewer than five people', () => {
  const small = { ltn: '4', lt: '3.5', tu: '2.25', tupvm: '2026-09-01', tun: '3' };
  const set = Object.entries(small).reduce((grown, [column, value]) => write(grown, `row/indicators/i1/${column}`, value), fullSet);
  const payload = built(writeAll(set, row(partList({ id: 'r', list: 'reach' }, 't2', 'joint'), 'k1', { tavoitettu: '4', tavoite: '80' })));

  it('are not told by any value, computed ones included, and a flag says so', () => {
    const [indicator] = payload.model.indicators;
    expect(indicator).toMatchObject({
      baseline: { value: '<5', n: '<5' },
      ownResult: { value: '<5', n: '<5' },
      computed: { result: { value: '<5', n: '<5' }, change: '<5', changePercent: '<5', fulfilment: '<5' },
      suppressed: true,
    });
    const changes = payload.impact.answers
      .flatMap(({ parts }) => parts)
      .find((part) => part.kind === 'computed' && part.computes === 'changes');
    expect(changes).toMatchObject({ values: [{ of: 'i1', value: '<5' }] });
    for (const secret of ['3.5', '2.25', '-1.25'])
      expect(JSON.stringify([payload.model.indicators, payload.impact])).not.toContain(`"${secret}"`);
  });

  it('are not told by the number of those reached', () => {
    const rows = payload.impact.answers.flatMap(({ parts }) => parts).flatMap((part) => (part.kind === 'rows' ? part.rows : []));
    expect(rows.find(({ id }) => id === 'k1')).toMatchObject({ suppressed: true, cells: [{}, {}, { value: '80' }, { value: '<5' }] });
  });

  it('in one follow-up hide that follow-up, and the result when it is taken from there', () => {
    const { model } = built(write(fullSet, 'row/followups/u1/n', '2'));
    expect(model.indicators[0]).toMatchObject({
      followUps: [{ value: '<5', n: '<5' }],
      computed: { result: { value: '<5' }, change: '<5' },
      baseline: { value: '40', n: '50' },
      suppressed: true,
    });
  });

  it('are only five or more when five: then everything is told', () => {
    expect(built(write(fullSet, 'row/followups/u1/n', '5')).model.indicators[0]).toMatchObject({
      computed: { change: '-10' },
      suppressed: false,
    });
  });
});

describe('the content hash', () => {
  const hash = (set: RevisionSet): string => built(set).contentHash;
  const base = hash(fullSet);

  it('is the same whatever order the revisions came in, and whenever the payload is made', () => {
    const all = [...fullSet.values()].flatMap(({ revisions }) => [...revisions.values()]);
    expect(hash(withRevisions(emptySet, all.toReversed()))).toBe(base);
    expect(built(fullSet, { createdAt: '2027-01-01T00:00:00Z', submissionId: '00000000-0000-4000-8000-000000000000' }).contentHash).toBe(
      base,
    );
  });

  it.each([
    ['a comment', 'cmt/F1/c1/text'],
    ['a record of the flow', 'flow/t2/unlock/s1'],
    ['another assessment', 'rate/other/2.K3.va/joint'],
    ['the row of another assessment', 'row/assessments/other/mode'],
    ['assessors of another assessment', 'row/assessors:other/p9/role'],
    ['a person who assesses something else', 'meta/person/p9'],
    ['a mark of having been exported', 'meta/exportedOn'],
    ['a field of a collection', 'text/K2'],
  ])('does not change with %s', (_, field) => expect(hash(write(fullSet, field, 'uusi'))).toBe(base));

  it.each([
    ['a text', 'text/F12', 'Toinen ydin'],
    ['a choice', 'meta/P7', 'valmis'],
    ['a tick', 'crit/F1.1', false],
    ['an indicator', 'row/indicators/i1/tt', '10'],
    ['a link', 'row/links/l1/nimi', 'Toinen'],
    ['an answer of the description', rateKey('t1', tool1.criteria[0]?.id ?? '', 'v', 'joint'), '1'],
    ['an answer of impacts', rateKey('t2', tool2.questions[1]?.id ?? '', 'to', 'joint'), '1'],
    ['a reason', reasonKey('t2', tool2.questions[1]?.id ?? '', 'joint'), 'Toinen syy'],
    ['evidence', `row/${evidenceList('t2', tool2.questions[1]?.id ?? '', 'joint')}/e1/viite`, 'Toinen'],
    ['an assessor’s name', 'meta/person/p1', { name: 'C', organisation: 'X' }],
    ['the mode of the assessment', 'row/assessments/t2/purpose', 'practice'],
    ['a rejected finding', 'dismiss/AUT03.F1/passage1', 'Muu syy'],
    ['an action', 'row/actions/r2/mita', 'Muu'],
  ])('changes with %s', (_, field, value) => expect(hash(write(fullSet, field, value))).not.toBe(base));

  it('survives the erasure of a value for good', () => {
    const [head = ''] = headsOf(fullSet, 'text/F2');
    const record = createRevision(
      { field: `flow/erase/${head}`, parents: [], value: true },
      { by: [], role: '', device: 'd', instrument: 'x@0.1.0' },
      { at: '2026-11-24T10:00:00.000Z~0000', salt: 's' },
    );
    const erased = withRevisions(fullSet, [record]);
    expect(built(erased).model.fields.find(({ id }) => id === 'F2')?.text).toBe('');
    expect(hash(erased)).toBe(base);
  });
});
