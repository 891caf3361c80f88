import { type OurTypes } from '../our-types.ts';
import { beginsWith, capitalized } from '../subgraph.ts';
import { OUR_NAME } from '../subgraph-source.ts';

const NAME = /^[a-z][a-z0-9]{1,23}$/;

/** Types whose fields a name could be mistaken for. */
const FIELDS_OF = ['Query', 'Organization', 'Expert'];

/** Types that GraphQL knows without a definition. */
const BUILT_IN = ['Boolean', 'Float', 'Int', 'String', 'Subscription'];

/** Why a subgraph cannot have this name, as a sentence; `taken` are the names of the others and of our network. */
export function problemOfName(name: string, ours: OurTypes, taken: readonly string[]): string | undefined {
  if (!NAME.test(name))
    return `The name "${name}" does not fit: write 2 to 24 small letters and digits, and begin with a letter.`;
  if (name === OUR_NAME || taken.includes(name)) return `The name ${name} is taken: choose another.`;
  const type = FIELDS_OF.find((each) => ours.types.get(each)?.fields.has(name));
  if (type)
    return `${type}.${name} is a field of ours, so no subgraph can be called ${name}: choose another name.`;
  const root = [...(ours.types.get('Query')?.fields.keys() ?? [])].find((each) => beginsWith(each, name));
  if (root)
    return `Query.${root}, which is ours, begins with ${name}, so no subgraph can be called ${name}: choose another name.`;
  const prefix = capitalized(name);
  const begun = [...ours.types.keys()].find((each) => each.startsWith(prefix));
  if (begun)
    return `Our type ${begun} begins with ${prefix}, so no subgraph can be called ${name}: choose another name.`;
  if (BUILT_IN.some((each) => beginsWith(each, prefix)))
    return `${prefix} is a type of GraphQL itself, so no subgraph can be called ${name}: choose another name.`;
  return undefined;
}
