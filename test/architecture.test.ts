import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { network } from '../src/network.ts';
import { tables } from '../src/tables.ts';
import {
  findCircle,
  functionsOf,
  type SourceFile,
  sourcesUnder,
  textsOf,
  wordsOf,
} from './support/sources.ts';

/** What src/ holds, in the order of knowing: each may import what stands before it, and nothing after. */
const ORDER = [
  'platform',
  'domain',
  'readings',
  'community',
  'curation',
  'federation',
  'tables.ts',
  'network.ts',
  'exchange',
  'embedded-postgres',
  'http',
  'network-database.ts',
  'backup',
  'contexts.ts',
  'app.ts',
  'config-values.ts',
  'config.ts',
  'federation-setting.ts',
  'secrets.ts',
  'gateway-secret.ts',
  'peppers.ts',
  'commands',
  'main.ts',
];

/** What src/readings/ holds, likewise. */
const READINGS_ORDER = [
  'origins',
  'search',
  'completeness',
  'coverage',
  'participation-of-sectors',
  'series-conveners',
  'turnover',
  'tombstones',
  'changes',
];

/** What src/federation/ holds, likewise: how another network joins, what is composed, and who joins. */
const FEDERATION_ORDER = ['lens', 'composition', 'partner'];

/** What src/http/ holds, likewise: what every answer needs, the graph, pages, and what other sites and programs load. */
const HTTP_ORDER = [
  'raw-headers.ts',
  'origin.ts',
  'one-host.ts',
  'json-body.ts',
  'send-answer.ts',
  'request-scope.ts',
  'log.ts',
  'http-errors.ts',
  'client-disconnect.ts',
  'database-errors.ts',
  'credentials.ts',
  'gateway-trust.ts',
  'health.ts',
  'graceful-close.ts',
  'graphql',
  'server.ts',
  'internal-query.ts',
  'built-assets.ts',
  'render-template.ts',
  'response-cache.ts',
  'former-ids.ts',
  'xml.ts',
  'pages',
  'assets.ts',
  'embeds',
  'pictures',
  'feeds',
  'revision.ts',
  'exports.ts',
  'citation.ts',
  'snapshots.ts',
  'photos.ts',
  'data',
  'change-log.ts',
  'atom.ts',
  'change-feeds.ts',
  'files.ts',
  'supergraph.ts',
  'well-known.ts',
  'routes.ts',
];

/** What src/community/ holds, likewise in the order of knowing: from numbers in arrays to what is shown. */
const COMMUNITY_ORDER = [
  'arrays',
  'facts',
  'graph',
  'view.ts',
  'selection',
  'communities',
  'metrics',
  'edition-diff',
  'paths',
  'layout',
  'map',
  'narrative',
  'formats',
  'license.ts',
  'storage',
  'stored.ts',
  'engine',
  'community-graph.ts',
  'display-names',
  'filter',
  'fields',
  'export',
  'index.ts',
];

/** What web/ holds, likewise: what every page stands on, the pages and parts of pages, the list of them, and the build. */
const WEB = [
  'styles',
  'graphql',
  'i18n',
  'layout',
  'labels',
  'charts',
  'search',
  'connect',
  'home',
  'embeds',
  'sharing',
  'map',
  'builder',
  'graphiql',
  'correct',
  'desk',
  'last-act',
  'pages',
  'build.ts',
  'vite.config.ts',
  'vite.embeds.config.ts',
];

/** What web/map/ holds, likewise: from what an address says to the element that shows it. */
const MAP_ORDER = [
  'state',
  'graph',
  'filters',
  'drawing',
  'model',
  'evidence',
  'find',
  'time',
  'legend',
  'picture',
  'panels',
  'table',
  'controller',
  'map-page.ts',
  'map.ts',
];

/** Those of them that know neither a database nor GraphQL: functions of what they are given. */
const PURE = COMMUNITY_ORDER.slice(0, COMMUNITY_ORDER.indexOf('storage'));

/** The words of the domain that they have numbers for; of these they import the types. */
const VOCABULARIES = ['src/domain/edition/series.table.ts', 'src/domain/organization/organization.table.ts'];

/** What a command loads that works on the database and answers no query: it should be there at once. */
const DATABASE_ALONE = [
  'src/tables.ts',
  'src/network-database.ts',
  'src/backup/write-backup.ts',
  'src/exchange/index.ts',
  'src/embedded-postgres/index.ts',
];

/** Where the community names tables in SQL, and so reads what its types may not show, and why that is right. */
const READ_WHOLE: Record<string, string> = {
  'src/community/engine/reject-mixed.ts': 'only the slugs of what the caller named',
  'src/community/storage/facts.statement.ts': 'who is withheld counts for the organization they appeared for',
  'src/community/storage/snapshots.ts': 'what a snapshot keeps is no field of the graph',
  'src/community/storage/stored-layouts.ts': 'layouts are no type of the graph',
  'src/community/fields/ties/tied-to.filter.ts': 'who is withheld counts here as in the facts',
};

/**
 * Where SQL names a table that has rows or columns which not everybody may see, and why nothing is shown by that. Whatever
 * else reads such a table does it through its shape.
 */
const NAMES_GUARDED_TABLES: Record<string, string> = {
  'src/curation/leaving/person.field.ts': 'finds people whether they are shown or not, for acts of stewards',
  'src/domain/activity/activity.filter.ts':
    'conditions on what is guarded ask whether the expert may be shown',
  'src/domain/activity/expert.facets.ts': 'experts who may be shown are counted by their own participations',
  'src/domain/activity/expert.filter.ts': 'experts who may be shown are found by their own participations',
  'src/domain/activity/figure.policy.ts': 'a figure counts whoever came, and names nobody',
  'src/domain/activity/participation.filter.ts':
    'participations are sorted by names, which nobody who is withheld has in the table',
  'src/domain/activity/participation.policy.ts': 'it says what of a participation may be shown',
  'src/domain/activity/participation.resolver.ts':
    'experts who may be shown are found and counted by their own participations',
  'src/domain/activity/participation.where.ts':
    'conditions on what is guarded ask whether the expert may be shown',
  'src/domain/activity/participation.visibility.ts': 'it says whose participations may be shown',
  'src/community/fields/ties/tied-to.filter.ts': 'who is withheld counts here as in the facts',
  'src/community/storage/facts.statement.ts': 'who is withheld counts for the organization they appeared for',
  'src/readings/coverage/coverage.resolver.ts': 'it asks whether the expert may be shown',
  'src/domain/expert/expert.history.ts': 'it says what may be told of an expert who is not shown',
  'src/domain/expert/slug-hashes.ts': 'it asks whether the expert may be shown',
  'src/domain/expert/expert.policy.ts': 'it says which experts may be shown',
  'src/domain/expert/portrait.objects.ts': 'it lets in the portraits of those alone who agreed to them',
  'src/domain/expert/portrait.statements.ts': 'it asks whether the portrait may be shown',
  'src/domain/expert/withhold-expert.ts': 'it empties what belongs to whoever may not be shown',
  'src/domain/expert/vault.objects.ts': 'it keeps apart what belongs to whoever may not be shown',
  'src/domain/expert/hidden-details.objects.ts': 'it brings the columns to what people said of each use',
  'src/readings/participation-of-sectors/sector-part.statement.ts': 'it asks whether the expert may be shown',
  'src/readings/turnover/turnover.statement.ts': 'it asks whether the expert may be shown',
  'src/readings/origins/origins.ts': 'it asks whether the expert may be shown',
};

/** Words of the network's domain, which the platform must not know. */
const DOMAIN = new Set(
  `organization sector edition series venue convening convener expert affiliation activity participation
  participant outcome agenda topic figure speaker moderator workshop panel keynote succession`
    .split(/\s+/)
    .flatMap((word) => [word, `${word}s`, word.replace(/y$/, 'ies')]),
);

/** Where the platform does name the domain, and why that is right. */
const NAMED_ON_PURPOSE: Record<string, string> = {
  'src/platform/access/actor.ts': 'what a token reaches is said in the words of whoever is given it',
  'src/platform/access/token.table.ts': 'and so are its columns',
  'src/platform/access/token.objects.ts': 'which it names',
  'src/platform/access/token-record.ts': 'and whoever sees tokens is told',
  'src/platform/access/create-token.ts': 'which it fills',
  'src/platform/access/authenticator.ts': 'and reads',
  'src/platform/changes/turn.ts': 'PostgreSQL calls its view of connections pg_stat_activity',
  'src/platform/database/take-lock.ts': 'PostgreSQL calls its view of connections pg_stat_activity',
  'src/platform/search/words.objects.ts': 'PostgreSQL calls its numbers in a row generate_series',
};

/** Where the linter is told to look away, and how often. */
const UNLINTED: Record<string, number> = {
  'src/platform/database/preparing-client.ts': 1, // passes on whichever of the driver's overloads is called
  'src/platform/tables/table.ts': 1, // the type of a table of whatever columns
};

const web = sourcesUnder('web').filter(({ path }) => path !== 'web/graphql/operations.ts'); // which is made
const sources = [...sourcesUnder('src'), ...web];
const tests = sourcesUnder('test');

const sourceAt = (path: string) => sources.find((file) => file.path === path);

/** The folders of src/domain/ in the order in which a list names what it imports of them. */
function foldersListed(path: string, list: string): string[] {
  const { text } = sourceAt(path)!;
  const folders = new Map(
    [...text.matchAll(/ as (\w+) } from '\.\/domain\/([\w-]+)\//g)].map(([, name, folder]) => [
      name!,
      folder!,
    ]),
  );
  const [, names = ''] = new RegExp(`export const ${list}\\b[^=]*= \\[([^\\]]*)\\]`).exec(text) ?? [];
  return names.split(/[\s,]+/).flatMap((name) => folders.get(name) ?? []);
}

/** What src/domain/ holds, in the order of knowing: as the network is put together. */
const DOMAIN_ORDER = foldersListed('src/network.ts', 'domain');

/** The lines that a file lacks, where it is to import what each source like this exports. */
const linesLacking = (path: string, exported: string, isMeant: (file: SourceFile) => boolean) =>
  sources
    .filter((file) => isMeant(file) && !sourceAt(path)!.imports.includes(file.path))
    .map(({ path: from }) => {
      const name = from
        .split('/')
        .at(-2)!
        .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const line = `import { ${exported} as ${name} } from './${from.slice('src/'.length)}';`;
      return `${path}: add "${line}", and ${name} to its list`;
    });

/** The packages that are loaded with a file, by itself or through what it loads. */
function packagesOf(path: string, seen = new Set<string>()): string[] {
  for (const to of sourceAt(path)?.loads ?? []) {
    if (!seen.has(to)) packagesOf(to, seen.add(to));
  }
  return [...seen].filter((to) => !/^(src|migrations|web)\/|^node:/.test(to));
}

/** What is wrong with the entries of a folder that are to stand in an order, and with their imports. */
function outOfOrder(folder: string, order: readonly string[]): string[] {
  const entryOf = (path: string) => path.slice(folder.length).split('/')[0]!;
  const rank = (path: string) => order.indexOf(entryOf(path));
  const inside = sources.filter(({ path }) => path.startsWith(folder));
  const missing = new Set(inside.map(({ path }) => entryOf(path)).filter((entry) => !order.includes(entry)));
  const downward = inside
    .filter(({ path }) => !missing.has(entryOf(path)))
    .flatMap(({ path, imports }) =>
      imports
        .filter((to) => to.startsWith(folder) && rank(to) > rank(path))
        .map((to) => `${path} imports ${to}, which stands after it in the order`),
    );
  return [...[...missing].map((entry) => `${folder}${entry} has no place in the order yet`), ...downward];
}

describe('the law of arrows', () => {
  it.each([
    ['src/', ORDER],
    ['src/domain/', DOMAIN_ORDER],
    ['src/readings/', READINGS_ORDER],
    ['src/federation/', FEDERATION_ORDER],
    ['src/http/', HTTP_ORDER],
    ['src/community/', COMMUNITY_ORDER],
    ['web/', WEB],
    ['web/map/', MAP_ORDER],
  ])(
    'gives all of %s a place in the order, and lets imports point only to what stands before',
    (folder, order) => {
      expect(outOfOrder(folder, order)).toEqual([]);
    },
  );

  it('puts every module into the network, and all that it stores among the tables', () => {
    const isModule = ({ path, text }: SourceFile) =>
      path.endsWith('/index.ts') && /^export const module\b/m.test(text);
    const isStored = ({ path, text }: SourceFile) =>
      path.endsWith('/stored.ts') && /^export const stored\b/m.test(text);
    expect([
      ...linesLacking('src/network.ts', 'module', isModule),
      ...linesLacking('src/tables.ts', 'stored', isStored),
    ]).toEqual([]);
    expect(foldersListed('src/tables.ts', 'stored'), 'src/tables.ts has the order of src/network.ts').toEqual(
      DOMAIN_ORDER,
    );
  });

  it('lets the pages know the graph by its schema alone', () => {
    const elsewhere = web.flatMap(({ path, imports }) =>
      imports.filter((to) => /^(src|migrations|test)\//.test(to)).map((to) => `${path} imports ${to}`),
    );
    expect(elsewhere).toEqual([]);
  });

  it('keeps the database and GraphQL out of what the community computes', () => {
    const isPure = (path: string) => PURE.some((room) => path.startsWith(`src/community/${room}`));
    const isAllowed = (to: string) =>
      isPure(to) || VOCABULARIES.includes(to) || !/^src\/|^pg|^@mikro-orm|graphql/.test(to);
    const impure = sources
      .filter(({ path }) => isPure(path))
      .flatMap(({ path, imports }) =>
        imports.filter((to) => !isAllowed(to)).map((to) => `${path} imports ${to}`),
      );
    expect(impure).toEqual([]);
  });

  it('lets the community read tables by their shapes, which say what may be shown', () => {
    const naming = sources.filter(
      ({ path, text }) =>
        path.startsWith('src/community/') && /sql`[^`]*\b(from|join|update|into) [a-z_]+\b/.test(text),
    );
    expect(naming.map(({ path }) => path).sort()).toEqual(Object.keys(READ_WHOLE).sort());
  });

  it('loads no GraphQL where only the database is worked on', () => {
    expect(DATABASE_ALONE.flatMap((path) => packagesOf(path)).filter((to) => to.includes('graphql'))).toEqual(
      [],
    );
  });

  it('loads what a command does when that is run, so that help and version are there at once', () => {
    expect(packagesOf('src/main.ts')).toEqual(['commander', 'csv-stringify/sync']);
  });

  it('lets nothing else read a table that has something to hide, but through its shape', () => {
    const guarded = Object.entries(network.policies).filter(([, { visible, guarded }]) => visible || guarded);
    const names = guarded.map(([type]) => tables.find(({ meta }) => meta.className === type)!.meta.tableName);
    expect(names.sort()).toEqual(['affiliation', 'expert', 'participation', 'source']);
    const table = `(${names.join('|')})(_citation|_identifier)?`;
    const inSql = new RegExp(`\\b(from|join|update|into)\\s+"?${table}\\b`);
    const inFilter = new RegExp(`\\btable: '${table}'`);
    const reading = sources.filter(
      (file) =>
        file.path.startsWith('src/') &&
        !file.path.endsWith('.table.ts') &&
        (inFilter.test(file.text) || textsOf(file).some((text) => inSql.test(text))),
    );
    expect(reading.map(({ path }) => path)).toEqual(Object.keys(NAMES_GUARDED_TABLES).sort());
  });

  it('says in one place who may be shown', () => {
    const saying = sources.filter((file) => textsOf(file).some((text) => /\bwithheld is\b/.test(text)));
    expect(saying.map(({ path }) => path)).toEqual([
      'src/domain/expert/departure.objects.ts', // whom nobody shows again by an edit
      'src/domain/expert/expert.policy.ts',
      'src/domain/expert/expert.table.ts', // whoever is shown has a name
      'src/domain/expert/hidden-details.objects.ts', // of whom details are shown by purpose
      'src/domain/expert/settle-log.objects.ts', // what the log says of the others
      'src/domain/expert/vault.objects.ts', // what PostgreSQL keeps of the others
      'src/domain/expert/withhold-expert.ts', // and what it empties of them
    ]);
  });

  it('keeps the sources free of what is not shipped beside them', () => {
    const outside = (to: string) => /^(test|bench|data|docs|scripts)\//.test(to);
    expect(sources.filter(({ imports }) => imports.some(outside)).map(({ path }) => path)).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(findCircle([...sources, ...sourcesUnder('migrations')])).toBeUndefined();
  });

  it('sees a circle where there is one', () => {
    const file = (path: string, imports: string[]) => ({ path, imports }) as SourceFile;
    const files = [file('a', ['b']), file('b', ['c', 'd']), file('c', []), file('d', ['b'])];
    expect(findCircle(files)).toEqual(['b', 'd', 'b']);
  });

  it('keeps the words of the domain out of the platform', () => {
    const named = sources
      .filter(({ path }) => path.startsWith('src/platform/') && !(path in NAMED_ON_PURPOSE))
      .flatMap(wordsOf)
      .filter(({ word }) => DOMAIN.has(word))
      .map(({ word, place }) => `${place} names "${word}"`);
    expect(named).toEqual([]);
  });
});

describe('the house rules', () => {
  it('calls no file by a name that could hold anything', () => {
    const vague = /^(helpers?|utils?|util|managers?|misc|common)\b/;
    expect(sources.filter(({ path }) => vague.test(basename(path))).map(({ path }) => path)).toEqual([]);
  });

  it('asks other servers in platform/fetch alone', () => {
    const wayOut = /^import (?!type\b).* from '(undici|ipaddr\.js|node:(https?|http2|tls|dgram|dns.*))'/m;
    const call = /\bglobalThis\b|(?<![\w.`'])(fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/;
    const connection = /\b(connect|createConnection|Socket)\b.*from 'node:net'/;
    const asking = sourcesUnder('src').filter(({ text }) =>
      [wayOut, call, connection].some((each) => each.test(text)),
    );
    expect(asking.map(({ path }) => path)).toEqual([
      'src/http/http-errors.ts', // the texts of statuses
      'src/platform/fetch/fetch-outside.ts',
      'src/platform/fetch/outside-agent.ts',
      'src/platform/fetch/public-address.ts',
    ]);
  });

  it('gives no rows of unknown number as arguments: more than a hundred thousand overflow the stack', () => {
    expect(
      sourcesUnder('src')
        .filter(({ text }) => /\(\.\.\.\(?await /.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  it('reads the environment in main.ts alone', () => {
    const readers = sourcesUnder('src').filter((file) =>
      /\bprocess\s*\.\s*env\b|\benv\b.*from 'node:process'/.test(file.text),
    );
    expect(readers.map(({ path }) => path)).toEqual(['src/main.ts']);
  });

  it('tells the linter to look away only where it is said here', () => {
    const ignoring = sources.map(
      ({ path, text }) => [path, text.match(/biome-ignore|@ts-/g)?.length ?? 0] as const,
    );
    expect(Object.fromEntries(ignoring.filter(([, times]) => times > 0))).toEqual(UNLINTED);
  });

  it('has no file of more than 200 lines, and half of them have at most 60', () => {
    expect(sources.filter(({ lines }) => lines > 200).map(({ path }) => path)).toEqual([]);
    expect(
      quantile(
        0.5,
        sources.map(({ lines }) => lines),
      ),
    ).toBeLessThanOrEqual(60);
  });

  it('has no function of more than 40 lines, and nine of ten have at most 20', () => {
    const functions = sources.flatMap(functionsOf);
    expect(functions.filter(({ lines }) => lines > 40).map(({ place }) => place)).toEqual([]);
    expect(
      quantile(
        0.9,
        functions.map(({ lines }) => lines),
      ),
    ).toBeLessThanOrEqual(20);
  });

  // The mark is as many lines; a test that says much in few lines is no reason to write more. Words are no code, and of a drawing
  // more is looked at than can be asserted.
  it('has nearly as many lines of tests as of sources', () => {
    const code = sources.filter(({ path }) => !path.startsWith('web/i18n/'));
    expect(total(tests) / total(code)).toBeGreaterThanOrEqual(0.7);
  });
});

const total = (files: readonly SourceFile[]) => files.reduce((sum, { lines }) => sum + lines, 0);

const quantile = (share: number, values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];
