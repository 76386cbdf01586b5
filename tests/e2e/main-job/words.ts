// The words a person finds things by, in one language: those of the interface and those of the instruments.

import { readFileSync } from 'node:fs';
import type { Option, PathInstrument } from '../../../src/core/instrument/definition.ts';
import type { DescriptionTool } from '../../../src/core/instrument/description-tool.ts';
import type { ImpactTool } from '../../../src/core/instrument/impact-tool.ts';
import type { Language, Words } from '../../../src/core/instrument/words.ts';
import type { Programme } from '../../../src/core/programme.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

export const path = read<PathInstrument>('src/instruments/kehittamisen-polku/0.1.0.json');
export const tool1 = read<DescriptionTool>('src/instruments/kuvauksen-itsearviointi/0.1.0.json');
export const tool2 = read<ImpactTool>('src/instruments/vaikutusten-itsearviointi/0.1.0.json');
export const programme = read<Programme>('src/programme/rrp/0.1.0.json');

/** Fields of the path after the basic information, in the order a person is led through them. */
export const pathFields: readonly string[] = path.stages.slice(1).flatMap(({ fields }) => fields);

export interface SpokenWords {
  readonly language: Language;
  readonly label: (words: Words) => string;
  /** `namespace:key` of the interface; a `count` takes the plural form */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** label of a field of the path */
  readonly field: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly question: (id: string) => string;
}

export function wordsIn(language: Language): SpokenWords {
  const namespaces = new Map<string, Readonly<Record<string, string>>>();
  const label = (words: Words) => words[language];
  const labelOf = (items: readonly { readonly id: string; readonly label: Words }[], id: string) => label(found(items, id).label);
  return {
    language,
    label,
    t(key, values = {}) {
      const [namespace = '', name = ''] = key.split(':');
      const words = namespaces.get(namespace) ?? read<Record<string, string>>(`locales/${language}/${namespace}.json`);
      namespaces.set(namespace, words);
      const count = values['count'];
      const text = words[name] ?? words[`${name}_${count === 1 ? 'one' : 'other'}`];
      if (text === undefined) throw new Error(`${key} is missing in ${language}`);
      return text.replaceAll(/\{\{(\w+)\}\}/g, (_, value: string) => String(values[value]));
    },
    field: (id) => labelOf(path.fields, id),
    criterion: (id) => labelOf(tool1.criteria, id),
    question: (id) => labelOf([...tool2.gate, ...tool2.questions], id),
  };
}

export function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`The instrument has no «${id}»`);
  return item;
}

/** The option of a set of the path, or of a list of the programme, by its Finnish name: the description is Finnish. */
export function optionNamed(options: readonly Option[], finnish: string): Option {
  const option = options.find(({ label }) => label.fi === finnish);
  if (!option) throw new Error(`No option is called «${finnish}»`);
  return option;
}
