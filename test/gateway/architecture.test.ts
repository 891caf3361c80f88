import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rootFolder } from '../support/root-folder.ts';
import { findCircle, functionsOf, sourceAt, sourcesUnder } from '../support/sources.ts';

/** What gateway/ holds, in the order of knowing: each may import what stands before it. */
const ORDER = [
  'partner-failure.ts',
  'question.ts',
  'scalar-values.ts',
  'supergraph',
  'lens',
  'withheld',
  'transport',
  'following',
  'graph',
  'front',
  'gateway.ts',
  'settings.ts',
  'main.ts',
];

const entries = readdirSync(join(rootFolder, 'gateway'), { withFileTypes: true }).filter(
  (entry) => entry.name !== 'node_modules' && (entry.isDirectory() || entry.name.endsWith('.ts')),
);

const sources = entries.flatMap((entry) =>
  entry.isDirectory() ? sourcesUnder(`gateway/${entry.name}`) : [sourceAt(`gateway/${entry.name}`)],
);

describe('the gateway', () => {
  it('has a place in the order for all it holds, and imports only what stands before', () => {
    expect(entries.map(({ name }) => name).sort()).toEqual(ORDER.toSorted());
    const rank = (path: string) => ORDER.indexOf(path.split('/')[1]!);
    const downward = sources.flatMap(({ path, imports }) =>
      imports
        .filter((to) => to.startsWith('gateway/') && rank(to) > rank(path))
        .map((to) => `${path} imports ${to}`),
    );
    expect(downward).toEqual([]);
    expect(findCircle(sources)).toBeUndefined();
  });

  it('imports of the server what knows no conference, how HTTP is spoken, and how SDL of others is read', () => {
    const others = sources.flatMap(({ imports }) => imports.filter((to) => to.startsWith('src/')));
    const known =
      /^src\/(platform|http|federation\/(lens|composition\/federation-names)|config-values\.ts|gateway-secret\.ts)/;
    expect(others.filter((to) => !known.test(to))).toEqual([]);
  });

  it('asks other servers by platform/fetch alone, and reads the environment in main.ts alone', () => {
    const wayOut = /from '(undici|node:(http|https|http2|tls|net|dgram|dns.*))'|(?<![\w.])fetch\s*\(/;
    expect(sources.filter(({ text }) => wayOut.test(text)).map(({ path }) => path)).toEqual([
      'gateway/front/server.ts', // the type of a request
    ]);
    expect(sources.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path)).toEqual([
      'gateway/main.ts',
    ]);
  });

  it('is of short files and short functions', () => {
    expect(sources.filter(({ lines }) => lines > 200).map(({ path }) => path)).toEqual([]);
    const long = sources.flatMap(functionsOf).filter(({ lines }) => lines > 40);
    expect(long.map(({ place }) => place)).toEqual([]);
  });
});
