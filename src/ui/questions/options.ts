// The options a field offers: an option set of its instrument, or a list of the programme.

import type { Option } from '../../core/instrument/definition.ts';
import type { Definitions } from '../../state/definitions.ts';

const programmeLists = ['counties', 'calls', 'pillars', 'investments', 'themes', 'indicators'] as const;

/** `options` as instruments write it: a set name, or `programme:<list>`. */
export function optionsOf(options: string | undefined, { path, programme }: Definitions): readonly Option[] {
  if (options === undefined) return [];
  const list = programmeLists.find((name) => options === `programme:${name}`);
  return list ? programme[list].map(({ id, label }) => ({ id, label })) : (path.options[options] ?? []);
}
