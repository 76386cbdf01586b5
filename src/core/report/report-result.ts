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
    blocks: [viewTable(input, result), ...coverageBlocks(input, result), ...agreementBlocks(input)],
  };
}

function reportResult({ source, assessment, pair }: ReportInput): ImpactResult {
  const { aid } = assessment;
  const facts = factsOf({ ...source, assessment2: { aid, seat: jointSeat } });
  const evidenceSeats = [jointSeat, ...(pair?.pair ?? [])];
  return resultOf({ tool: source.tool2, path: source.path, reader: source.reader, aid, seat: jointSeat, evidenceSeats, facts });
}

const effects: readonly EffectCount[] = ['improved', 'unchanged', 'worse', 'noJointValue', 'notAimedAt', 'cannotBeAssessed', 'missing'];

function viewTable(input: ReportInput, { views }: ImpactResult): DocumentBlock {
  const { source, phrases } = input;
  const { tool2, language } = source;
  const viewName = (view: string | undefined): string =>
    view === undefined ? phrases('OtherEffects') : (tool2.views.find(({ id }) => id === view)?.label[language] ?? view);
  return {
    kind: 'table',
    label: '',
    columns: [
      { label: phrases('View'), weight: 2.2 },
      ...effects.map((effect) => ({ label: effectName(input, effect), weight: 1.1 })),
      { label: phrases('BestEvidence'), weight: 2.6 },
    ],
    rows: views.map(({ view, counts, best }) => [
      viewName(view),
      ...effects.map((effect) => String(counts[effect])),
      best === undefined ? '–' : `${best.option.label[language]} (${best.questions.join(', ')})`,
    ]),
  };
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
