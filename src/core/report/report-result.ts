// What the assessment came to, as tables of a report: counts by view, what was covered, and how far a pair agreed before it talked.

import { jointSeat } from '../instrument/keys.ts';
import type { Words } from '../instrument/words.ts';
import { factsOf } from '../model/facts.ts';
import { agreementAtLock } from '../review/agreement.ts';
import { resultOf, type EffectCount, type ImpactResult } from '../review/result.ts';
import type { DocumentBlock, DocumentSection } from './document-model.ts';
import type { DocumentSource } from './document-source.ts';
import type { ReportInput } from './report-source.ts';

export function resultSection(input: ReportInput): DocumentSection {
  const { assessment, phrases } = input;
  const result = reportResult(input);
  return {
    id: `${assessment.aid}-result`,
    title: phrases('Result'),
    mark: '',
    blocks: [...viewBlocks(input, result), ...coverageBlocks(input, result), ...agreementBlocks(input)],
  };
}

function reportResult({ source, assessment, pair }: ReportInput): ImpactResult {
  const { aid } = assessment;
  const facts = factsOf({ ...source, assessment2: { aid, seat: jointSeat } });
  const evidenceSeats = [jointSeat, ...(pair?.pair ?? [])];
  return resultOf({ tool: source.tool2, path: source.path, reader: source.reader, aid, seat: jointSeat, evidenceSeats, facts });
}

const effects: readonly EffectCount[] = ['improved', 'unchanged', 'worse', 'noJointValue', 'notAimedAt', 'cannotBeAssessed', 'missing'];

/** Counts down, views across: the names of the counts are longer than those of the views. */
function viewBlocks(input: ReportInput, { views }: ImpactResult): readonly DocumentBlock[] {
  const { source, phrases } = input;
  const { tool2, language } = source;
  const nameOf = (view: string | undefined): string =>
    view === undefined ? phrases('OtherEffects') : (tool2.views.find(({ id }) => id === view)?.label[language] ?? view);
  const evidence = views.flatMap(({ view, best }) =>
    best === undefined ? [] : [{ name: nameOf(view), value: `${best.option.label[language]} (${best.questions.join(', ')})` }],
  );
  return [
    {
      kind: 'table',
      label: '',
      columns: [
        { label: phrases('Effect'), weight: 2 },
        ...[...views.map(({ view }) => nameOf(view)), phrases('Total')].map((label) => ({ label, weight: 1.3 })),
      ],
      rows: effects.map((effect) => [
        effectName(input, effect),
        ...views.map(({ counts }) => String(counts[effect])),
        String(views.reduce((sum, { counts }) => sum + counts[effect], 0)),
      ]),
    },
    ...(evidence.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, text: phrases('BestEvidence') },
          { kind: 'facts' as const, items: evidence },
        ]),
  ];
}

function effectName({ source, phrases }: ReportInput, effect: EffectCount): string {
  const { special } = source.tool2;
  const own = (words: Words): string => words[source.language];
  switch (effect) {
    case 'improved':
      return phrases('Improved');
    case 'unchanged':
      return phrases('Unchanged');
    case 'worse':
      return phrases('Worse');
    case 'noJointValue':
      return phrases('NoJointValue');
    case 'notAimedAt':
      return own(special.ET);
    case 'cannotBeAssessed':
      return own(special.EV);
    case 'missing':
      return phrases('Missing');
  }
}

function coverageBlocks({ phrases }: ReportInput, { coverage }: ImpactResult): readonly DocumentBlock[] {
  const { questions, completeQuestions, parts, answered, changes, changesWithEvidence } = coverage;
  return [
    { kind: 'heading', level: 3, text: phrases('Coverage') },
    {
      kind: 'facts',
      items: [
        { name: phrases('CoverageQuestions'), value: `${completeQuestions}/${questions}` },
        { name: phrases('CoverageParts'), value: `${answered}/${parts}` },
        { name: phrases('CoverageEvidence'), value: `${changesWithEvidence}/${changes}` },
      ],
    },
  ];
}

function agreementBlocks({ source, set, pair, phrases }: ReportInput): readonly DocumentBlock[] {
  if (pair === undefined) return [];
  const { scales } = agreementAtLock({ ...pair, set });
  return [
    { kind: 'heading', level: 3, text: phrases('Agreement') },
    { kind: 'paragraph', text: phrases('AgreementNote'), quiet: true },
    {
      kind: 'table',
      label: '',
      columns: [
        { label: phrases('Scale'), weight: 3 },
        ...(['Same', 'OneStep', 'NotCompared'] as const).map((key) => ({ label: phrases(key), weight: 1.4 })),
      ],
      rows: scales.map(({ scale, same, withinOneStep, compared, missing }) => [
        scaleName(source, scale),
        `${same}/${compared}`,
        `${withinOneStep}/${compared}`,
        String(missing),
      ]),
    },
  ];
}

const scaleName = ({ tool2, language }: DocumentSource, id: string): string =>
  tool2.scales.find((scale) => scale.id === id)?.label[language] ?? id;
