// One part of a question of tool 2 as blocks of a form, whatever its kind, with the special codes it may be answered by.

import type { FieldKey } from '../draft/revision.ts';
import type { Option } from '../instrument/definition.ts';
import type { ImpactTool, Part, Question } from '../instrument/impact-tool.ts';
import { partList, rateKey } from '../instrument/keys.ts';
import { divide, isDecimal, multiply, roundTo } from '../model/decimal.ts';
import { indicatorsOf } from '../model/indicators.ts';
import { rowListOf } from '../model/rows.ts';
import { noJointValue, specialOf } from '../review/answers.ts';
import { fieldName } from './form-model.ts';
import type { FormAnswerBlock, FormOption, FormTextField } from './form-model.ts';
import { rowsPerReference, rowsTable } from './form-rows.ts';
import { answerAt, fieldFacts, membersIn, textIn } from './form-source.ts';
import type { Answer, FormSeat, FormSource } from './form-source.ts';
import { indicatorTable } from './indicator-table.ts';
import { shownDay, shownNumber } from './shown-value.ts';

export interface PartInput {
  readonly source: FormSource<ImpactTool>;
  readonly question: Question;
  readonly part: Part;
  readonly seat: FormSeat;
}

export function partBlocks(input: PartInput): readonly FormAnswerBlock[] {
  const { source, question, part, seat } = input;
  const answer = answerAt(source, keyIn(input));
  const name = fieldName(question.id, part.id, seat.letter);
  const label = part.label[source.language];
  const help = part.help?.[source.language];
  switch (part.kind) {
    case 'scale':
      return [
        {
          kind: 'choiceField',
          name,
          label,
          options: [...scaleOptions(input), ...specials(input, answer)],
          ...fieldFacts(source, answer, textIn(answer.value), help),
        },
      ];
    case 'yesNo':
      return [
        {
          kind: 'choiceField',
          name,
          label,
          options: [...yesNo(source), ...specials(input, answer)],
          ...fieldFacts(source, answer, yesNoValue(answer), help),
        },
      ];
    case 'number':
    case 'date':
    case 'text':
    case 'address':
      return [textPart(input, answer, name, label, help), ...specialTicks(input, answer)];
    case 'choices':
      return [...choicesPart(input, answer, source.path.options[part.options ?? ''] ?? []), ...specialTicks(input, answer)];
    case 'indicators':
      return [...indicatorsPart(input, answer), ...specialTicks(input, answer)];
    case 'rows':
      return [rowsPart(input, help), ...specialTicks(input, answer)];
    case 'computed':
      return computedPart(input);
  }
}

const keyIn =
  ({ question, part, seat }: PartInput) =>
  (aid: string): FieldKey =>
    rateKey(aid, question.id, part.id, seat.id);

function scaleOptions({ source: { tool, language }, part }: PartInput): readonly FormOption[] {
  const scale = tool.scales.find((candidate) => candidate.id === part.scale);
  return (scale?.options ?? []).map((option) => ({ id: option.code, label: (part.optionLabels?.[option.code] ?? option.label)[language] }));
}

/** EV, ET and EO as the part allows them, and «ei yhteistä arvoa» where it was chosen. */
function specials({ source: { tool, language, words }, part }: PartInput, answer: Answer): readonly FormOption[] {
  const stored = specialOf(answer.value);
  const codes = stored === undefined || part.special.includes(stored) ? part.special : [...part.special, stored];
  return [
    ...codes.map((code) => ({ id: code, label: tool.special[code][language] })),
    ...(answer.value === noJointValue ? [{ id: noJointValue, label: words('noJointValue') }] : []),
  ];
}

/** Where the answer itself is not a choice, a box to tick instead of answering. */
function specialTicks(input: PartInput, answer: Answer): readonly FormAnswerBlock[] {
  const options = specials(input, answer);
  if (options.length === 0) return [];
  const { question, part, seat } = input;
  const values = isCoded(answer) ? [textIn(answer.value)] : [];
  const name = fieldName(question.id, `${part.id}_special`, seat.letter);
  return [{ kind: 'choicesField', name, label: '', options, values, ...(answer.key === undefined ? {} : { key: answer.key }) }];
}

const isCoded = (answer: Answer): boolean => specialOf(answer.value) !== undefined || answer.value === noJointValue;

function yesNo({ words }: FormSource<ImpactTool>): readonly FormOption[] {
  return [
    { id: 'yes', label: words('yes') },
    { id: 'no', label: words('no') },
  ];
}

const yesNoValue = ({ value }: Answer): string => (value === true ? 'yes' : value === false ? 'no' : textIn(value));

function textPart({ source, part }: PartInput, answer: Answer, name: string, label: string, help: string | undefined): FormTextField {
  const { language, words } = source;
  const stored = isCoded(answer) ? '' : textIn(answer.value);
  const format = part.kind === 'number' || part.kind === 'date' || part.kind === 'address' ? part.kind : 'text';
  const value = format === 'number' ? shownNumber(stored, language) : format === 'date' ? shownDay(stored, language) : stored;
  const hint = format === 'number' ? { hint: words('numberHint') } : format === 'date' ? { hint: words('dateHint') } : {};
  return { kind: 'textField', name, label, lines: format === 'text' ? 3 : 1, format, ...hint, ...fieldFacts(source, answer, value, help) };
}

/** Check boxes; options with own words get a line of their own, and so does a stored value that is no longer an option. */
function choicesPart(input: PartInput, answer: Answer, options: readonly Option[]): readonly FormAnswerBlock[] {
  const { source, question, part, seat } = input;
  const { language } = source;
  const values = membersIn(answer.value);
  const gone = values.filter((value) => !options.some((option) => option.id === value)).map((id) => ({ id, label: id }));
  const { key, help } = fieldFacts(source, answer, '', choicesHelp(input));
  const own = options
    .filter((option) => option.freeText === true)
    .map((option): FormTextField => {
      const ownPart = `${part.id}.${option.id}`;
      const text = answerAt(source, (aid) => rateKey(aid, question.id, ownPart, seat.id));
      return {
        kind: 'textField',
        name: fieldName(question.id, ownPart, seat.letter),
        label: option.label[language],
        lines: 1,
        format: 'text',
        ...fieldFacts(source, text, textIn(text.value)),
      };
    });
  const shown = [...options.map((option) => ({ id: option.id, label: option.label[language] })), ...gone];
  const field = { name: fieldName(question.id, part.id, seat.letter), label: part.label[language], options: shown, values };
  return [{ kind: 'choicesField', ...field, ...(key === undefined ? {} : { key }), ...(help === undefined ? {} : { help }) }, ...own];
}

function choicesHelp({ source: { language, words }, part }: PartInput): string {
  return [part.help?.[language], part.max === undefined ? undefined : words('atMost', { count: part.max })]
    .filter((text) => text !== undefined)
    .join(' ');
}

/** The indicators of the description to choose from; lines to write on when there are none. */
function indicatorsPart(input: PartInput, answer: Answer): readonly FormAnswerBlock[] {
  const { source, question, part, seat } = input;
  const options = source.filled === undefined ? [] : indicatorsOf(source.filled.reader).filter((indicator) => indicator.name !== '');
  if (options.length > 0) {
    return choicesPart(
      input,
      answer,
      options.map(({ id, name }) => ({ id, label: { fi: name, sv: name, en: name } })),
    );
  }
  const help = choicesHelp(input);
  const { words } = source;
  const columns = [
    { id: 'indicator', label: words('indicator'), weight: 3 },
    { id: 'baseline', label: words('baseline'), weight: 1.2 },
    { id: 'result', label: words('result'), weight: 1.2 },
  ];
  const rows = Array.from({ length: part.max ?? 5 }, (_, index) => ({
    label: '',
    cells: columns.map((column) => ({ name: fieldName(question.id, `${part.id}_${index + 1}_${column.id}`, seat.letter) })),
  }));
  return [{ kind: 'rowsTable', label: part.label[source.language], ...(help === '' ? {} : { help }), columns, rows }];
}

function rowsPart(input: PartInput, help: string | undefined): FormAnswerBlock {
  const { source, question, part, seat } = input;
  const { path, language, words } = source;
  const columns = rowListOf(path, part.list ?? part.id)?.columns ?? [];
  const choices = columns
    .filter((column) => column.kind === 'choice')
    .map((column) => {
      const options = (path.options[column.options ?? ''] ?? []).map((option) => option.label[language]);
      return { column: column.label[language], options: options.join('; ') };
    });
  // columns with the same options are explained once
  const explained = [...new Set(choices.map((choice) => choice.options))].map((options) => {
    const same = choices.filter((choice) => choice.options === options).map((choice) => choice.column);
    return words('optionsOf', { column: same.join(', '), options });
  });
  const rows = {
    source,
    question: question.id,
    part: part.id,
    letter: seat.letter,
    label: part.label[language],
    help: [help, ...explained].filter((text) => text !== undefined).join('\n'),
    kind: part.list ?? part.id,
    list: (aid: string) => partList(part, aid, seat.id),
    asked: () => true,
    blankRows: source.filled === undefined ? 5 : 2,
  };
  const reference = columns.find((column) => column.kind === 'reference' && column.refersTo !== undefined);
  return reference === undefined ? rowsTable(rows) : rowsPerReference(rows, reference);
}

/** What the program computes, as it was when the form was made; nothing in a blank form. */
function computedPart({ source, question, part, seat }: PartInput): readonly FormAnswerBlock[] {
  const { filled, language, words } = source;
  if (part.computes === 'assessors') return [{ kind: 'paragraph', text: words('assessorsAbove') }];
  if (filled === undefined) return [];
  const own = question.parts ?? [];
  const valueOf = (partId: string | undefined): string =>
    textIn(filled.reader.value(rateKey(filled.assessment.aid, question.id, partId ?? '', seat.id)));
  if (part.computes === 'changes' || part.computes === 'fulfilment') {
    const chosen = chosenIndicators(source);
    const table = chosen.length === 0 ? undefined : indicatorTable(source, { only: chosen, fulfilment: part.computes === 'fulfilment' });
    return table === undefined ? [] : [{ ...table, label: part.label[language] }];
  }
  if (part.computes === 'share') {
    const [now, whole] = own.filter((other) => other.kind === 'number').map((other) => valueOf(other.id));
    const share = isDecimal(now) && isDecimal(whole) ? divide(multiply('100', now), whole) : undefined;
    return share === undefined
      ? []
      : [{ kind: 'paragraph', text: `${part.label[language]}: ${shownNumber(roundTo(share, 0), language)} %` }];
  }
  return [];
}

/** Indicators chosen as the key results, in whichever question asks for them. */
function chosenIndicators({ tool, filled, seat }: FormSource<ImpactTool>): readonly string[] {
  if (filled === undefined) return [];
  return tool.questions.flatMap((question) =>
    (question.parts ?? [])
      .filter((part) => part.kind === 'indicators')
      .flatMap((part) => membersIn(filled.reader.value(rateKey(filled.assessment.aid, question.id, part.id, seat.id)))),
  );
}
