import { isTypeDefinitionNode, Kind, OperationTypeNode, visit } from 'graphql';
import { NETWORK_NAME } from '../../platform/network-name.ts';
import { LINKED_TYPES, prefixOf } from './lens-names.ts';
import { fieldsOf, lineOf, namedType, type ReadSdl } from './read-sdl.ts';

/** How large the SDL of another network may be, in bytes. */
export const MOST_BYTES = 1_000_000;
/** How many types it may have. */
export const MOST_TYPES = 500;

/** Why a network cannot be called so beside ours. */
export function problemsOfName(name: string, home: string, ours: ReadSdl): string[] {
  if (!NETWORK_NAME.test(name))
    return [
      `"${name}" cannot be the name of a network: it has 2 to 24 small letters and digits, and begins with a letter.`,
    ];
  if (name === home)
    return [
      `"${name}" is what our own network is called. Choose the other network's name, or give ours another by TEJIDO_NETWORK.`,
    ];
  const prefix = prefixOf(name);
  const taken = [
    ...['Query', ...LINKED_TYPES].flatMap((type) =>
      fieldsOf(ours, type).some((field) => field.name.value === name) ? [`${type}.${name} is a field`] : [],
    ),
    ...ours.types.flatMap(({ name: { value } }) => (value.startsWith(prefix) ? [`${value} is a type`] : [])),
  ];
  return taken.slice(0, 1).map((what) => `"${name}" is taken: ${what} of ours. Choose another name.`);
}

/** Where two networks are, and what they are called. */
interface Whereabouts {
  home: string;
  url?: string | undefined;
  ourUrl?: string | undefined;
  network?: string | undefined;
}

/** Why a network is not another one. */
export function problemsOfSelf({ home, url, ourUrl, network }: Whereabouts): string[] {
  if (network === home)
    return [
      `It says that it is called "${home}", as ours is: it is our own network, or one of the two needs another TEJIDO_NETWORK.`,
    ];
  const isOurAddress = url !== undefined && ourUrl !== undefined && placeOf(url) === placeOf(ourUrl);
  return isOurAddress ? ['Its address is our own. Register the address of the other network.'] : [];
}

const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, '');
};

/** Why the graph of a network cannot be read through a lens. */
export function problemsOfTypes(theirs: ReadSdl, name: string, home: string): string[] {
  const root = theirs.roots.get(OperationTypeNode.QUERY)!;
  return [
    ...(fieldsOf(theirs, root).length > 0
      ? []
      : [`Its SDL has no queries: a type "${root}" with fields is missing.`]),
    ...countProblems(theirs),
    ...reservedNames(theirs),
    ...lensesIn(theirs, root),
    ...takenNames(theirs, name, home),
  ];
}

function countProblems({ types }: ReadSdl): string[] {
  const count = types.filter(isTypeDefinitionNode).length;
  return count > MOST_TYPES ? [`Its SDL has ${count} types; at most ${MOST_TYPES} are taken.`] : [];
}

/** Names that GraphQL keeps for itself. */
function reservedNames({ types }: ReadSdl): string[] {
  const problems: string[] = [];
  const check = (node: { name: { value: string }; loc?: { startToken: { line: number } } | undefined }) => {
    if (node.name.value.startsWith('__'))
      problems.push(
        `"${node.name.value}"${lineOf(node)} begins with "__", which GraphQL keeps for itself. Call it otherwise.`,
      );
  };
  for (const part of types) {
    check(part);
    visit(part, {
      [Kind.FIELD_DEFINITION]: check,
      [Kind.INPUT_VALUE_DEFINITION]: check,
      [Kind.ENUM_VALUE_DEFINITION]: check,
    });
  }
  return problems;
}

/** Networks that are read there through a lens already: one lens does not stand on another. */
const lensesIn = (theirs: ReadSdl, root: string): string[] =>
  fieldsOf(theirs, root)
    .filter(({ type }) => namedType(type).endsWith('Network') && fieldsOf(theirs, namedType(type)).length > 0)
    .map(
      (field) =>
        `Query.${field.name.value}${lineOf(field)} is a network that is joined there. Register the address of the network itself, not that of its gateway.`,
    );

/** Names of theirs that the lens needs for itself. */
function takenNames(theirs: ReadSdl, name: string, home: string): string[] {
  const network = theirs.types.find((part) => part.name.value === 'Network');
  const back = LINKED_TYPES.flatMap((type) =>
    fieldsOf(theirs, type)
      .filter((field) => field.name.value === home)
      .map(
        (field) =>
          `${type}.${home}${lineOf(field)} is taken: that field leads back to us. TEJIDO_NETWORK gives it another name.`,
      ),
  );
  if (!network) return back;
  return [
    `The type "Network"${lineOf(network)} would become "${prefixOf(name)}Network", which stands for its queries.`,
    ...back,
  ];
}
