import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';
import { type Problem, problemAt } from './problem.ts';

/** What an SDL has to begin with. */
export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';

/** The versions of federation that can be composed. */
const FEDERATION_URL = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.[0-9]$/;

/** The specification of `@link` itself, which links nothing else. */
const LINK_URL = 'https://specs.apollo.dev/link/v1.0';

/** A directive that is imported: its name in the SDL, and federation's. */
interface Import {
  local: string;
  meaning: string;
}

const HOW_TO_IMPORT = 'An import is a name, such as "@key", or { name: "@key", as: "@entity" }.';

interface Imports {
  imported: ReadonlyMap<string, string>;
  problems: readonly Problem[];
}

/** Reads the links of an SDL: which directives of federation it imports, and under which names. */
export function importsOf(document: DocumentNode, taken: ReadonlySet<string>): Imports {
  const links = document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
  const federation = links.filter((link) => urlOf(link)?.includes('/federation/'));
  const others = links.filter((link) => !federation.includes(link) && urlOf(link) !== LINK_URL);
  const imports = federation.slice(0, 1).flatMap(readImports);
  const read = imports.filter((each) => 'local' in each);
  const clashing = clashesOf(read, taken);
  return {
    imported: new Map(
      read.filter(({ local }) => !clashing.has(local)).map(({ local, meaning }) => [local, meaning]),
    ),
    problems: [
      ...others.map((link) => problemAt(link, 'Only federation can be linked: leave this @link out.')),
      ...problemsOfFederation(federation),
      ...links.flatMap(problemsOfArguments),
      ...imports.filter((each) => 'message' in each),
      ...[...clashing].map((local) =>
        problemAt(federation[0], `The name @${local} is imported for two things: import it once.`),
      ),
    ],
  };
}

function problemsOfFederation(links: readonly ConstDirectiveNode[]): Problem[] {
  const [first, second] = links;
  if (!first) return [{ line: 1, message: `The SDL links no version of federation: write ${LINK}.` }];
  if (second) return [problemAt(second, 'Federation is linked a second time: leave this @link out.')];
  const url = urlOf(first) ?? '';
  if (FEDERATION_URL.test(url)) return [];
  return [problemAt(first, `"${url}" cannot be composed: link "https://specs.apollo.dev/federation/v2.9".`)];
}

/** A whole specification under another name would hide what its directives are. */
const problemsOfArguments = (link: ConstDirectiveNode): Problem[] =>
  (link.arguments ?? [])
    .filter(({ name }) => name.value !== 'url' && name.value !== 'import')
    .map((argument) =>
      problemAt(argument, `A @link takes "url" and "import" here: leave "${argument.name.value}" out.`),
    );

function readImports(link: ConstDirectiveNode): (Import | Problem)[] {
  const value = link.arguments?.find(({ name }) => name.value === 'import')?.value;
  if (!value) return [];
  if (value.kind !== Kind.LIST) return [problemAt(value, 'Imports are a list, such as ["@key"].')];
  return value.values
    .map((each) => readImport(each) ?? problemAt(each, HOW_TO_IMPORT))
    .filter((each) => 'message' in each || each.local.startsWith('@'))
    .map((each) =>
      'message' in each ? each : { local: each.local.slice(1), meaning: each.meaning.slice(1) },
    );
}

function readImport(node: ConstValueNode): Import | undefined {
  if (node.kind === Kind.STRING) return { local: node.value, meaning: node.value };
  if (node.kind !== Kind.OBJECT) return undefined;
  const text = (name: string) => {
    const value = node.fields.find((field) => field.name.value === name)?.value;
    return value?.kind === Kind.STRING ? value.value : undefined;
  };
  const [meaning, local] = [text('name'), text('as') ?? text('name')];
  if (!meaning || !local || meaning.startsWith('@') !== local.startsWith('@')) return undefined;
  return { local, meaning };
}

/** Names that mean two things: the one could hide behind the other. */
function clashesOf(imports: readonly Import[], taken: ReadonlySet<string>): ReadonlySet<string> {
  const clashing = imports.filter(
    ({ local, meaning }, place) =>
      (local !== meaning && taken.has(local)) || imports.findIndex((each) => each.local === local) !== place,
  );
  return new Set(clashing.map(({ local }) => local));
}

const urlOf = (link: ConstDirectiveNode): string | undefined => {
  const value = link.arguments?.find(({ name }) => name.value === 'url')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};
