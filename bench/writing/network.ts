import type * as GraphQL from 'graphql';
import type * as App from '../../src/app.ts';
import type * as NetworkDatabase from '../../src/network-database.ts';
import type { Actor } from '../../src/platform/access/actor.ts';

// What is measured is what was built: TypeScript in src/ has decorators, which Node does not strip.
const load = (module: string) => import(new URL(`../../dist/src/${module}.js`, import.meta.url).href);

// The folder has a graphql of its own, for the peers; a schema is asked by the one that it was made with.
const own = new URL('../../node_modules/graphql/index.js', import.meta.url).href;
const { execute, parse }: Pick<typeof GraphQL, 'execute' | 'parse'> = await import(own);
const { openApp }: Pick<typeof App, 'openApp'> = await load('app');
const { openForRequests, openNetwork }: Pick<typeof NetworkDatabase, 'openForRequests' | 'openNetwork'> =
  await load('network-database');

const STEWARD: Actor = {
  token: 'bench',
  role: 'STEWARD',
  name: 'bench',
  scopes: new Set(['WRITE', 'PROPOSE']),
  organization: null,
  editions: [],
  series: [],
};

/** An organization that is edited: its id, its key, and the version that it has. */
export interface Edited {
  id: string;
  key: number;
  version: number;
}

/** What an edit was answered. */
interface EditAnswer {
  userErrors: { code: string }[];
  organization: { version: number } | null;
}

/** The network as a server has it, to be written to without HTTP. */
export interface Writable extends AsyncDisposable {
  /** Edits an organization by the mutation, and gives the code of what is wrong, if anything is. */
  edit: (organization: Edited, acronym: string) => Promise<string | undefined>;
  organizations: (count: number) => Promise<Edited[]>;
}

const EDIT = parse(`mutation ($id: ID!, $version: Int!, $acronym: String!) {
  organizationEdit(organization: $id, expectedVersion: $version, fields: { acronym: $acronym }) {
    userErrors { code } batch { id } organization { id acronym version } } }`);

const FIRST = parse(`query ($count: Int!) { organizations(first: $count) { nodes { id version } } }`);

/** Opens the network of a database for a steward. */
export async function openWritable(url: string): Promise<Writable> {
  const [reading, writing] = [await openForRequests(url), await openNetwork(url)];
  const app = await openApp(reading.orm, { writer: writing.orm });
  const { signal } = new AbortController();
  const ask = async (document: GraphQL.DocumentNode, variableValues: Record<string, unknown>) => {
    const facts = { requestId: 'bench', origin: 'http://localhost', signal, actor: STEWARD };
    const { schema } = app;
    const contextValue = app.contextFor(facts);
    const { data, errors } = await execute({ schema, document, variableValues, contextValue });
    if (errors) throw errors[0];
    return data as Record<string, unknown>;
  };
  return {
    edit: async (organization, acronym) => {
      const { id, version } = organization;
      const { organizationEdit } = await ask(EDIT, { id, version, acronym });
      const { userErrors, organization: edited } = organizationEdit as EditAnswer;
      organization.version = edited?.version ?? version;
      return userErrors[0]?.code;
    },
    organizations: async (count) => {
      const { organizations } = await ask(FIRST, { count });
      const { nodes } = organizations as { nodes: { id: string; version: number }[] };
      return nodes.map(({ id, version }) => ({ id, version, key: Number.parseInt(id.split('_')[1]!, 36) }));
    },
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]();
      await Promise.all([reading[Symbol.asyncDispose](), writing[Symbol.asyncDispose]()]);
    },
  };
}
