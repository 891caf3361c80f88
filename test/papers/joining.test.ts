import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BOUNDS } from '../../gateway/transport/bounds.ts';
import { ALLOWED, REFUSED } from '../../src/federation/composition/federation-names.ts';
import { checkSubgraph } from '../../src/federation/composition/index.ts';
import { runningStates } from '../../src/federation/partner/subgraph-state.table.ts';
import { ours, subgraph } from '../federation/composition/subgraphs.ts';
import { rootFolder } from '../support/root-folder.ts';

const PAPERS = ['docs/joining.md', 'docs/joining.es.md'].map((path) => ({
  path,
  text: readFileSync(join(rootFolder, path), 'utf8'),
}));

const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block = '']) => block);
const withoutComments = (block: string) => block.replaceAll(/ *#.*$/gm, '');
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));

describe('the paper on joining', () => {
  it.each(PAPERS)('shows in $path a schema that is accepted', async ({ text }) => {
    const sdl = blocks(text, 'graphql').find((block) => block.includes('@link'))!;
    const { adds, problems } = await checkSubgraph(subgraph('becas', sdl), [], ours);
    expect([adds, problems]).toEqual([
      ['BecasGrant', 'Expert.becas', 'Organization.becas', 'Query.becas'],
      [],
    ]);
  });

  it.each(PAPERS)('names in $path all directives that are refused', ({ text }) => {
    expect(Object.keys(REFUSED).filter((name) => !text.includes(`\`@${name}\``))).toEqual([]);
    const refused = [...text.matchAll(/`@(\w+)`/g)].map(([, name = '']) => name);
    const known = [...ALLOWED, ...Object.keys(REFUSED), 'link'];
    expect(refused.filter((name) => !known.includes(name as 'key'))).toEqual([]);
  });

  it.each(PAPERS)('names in $path each state, and the bounds that the gateway has', ({ text }) => {
    const states = rowsOf(text).flatMap((row) => /^\| `([A-Z]+)` \|/.exec(row)?.[1] ?? []);
    expect(states).toEqual([...runningStates, 'ENDED']);
    const { time, bytes, atOnce, failures, pause, references } = DEFAULT_BOUNDS;
    const limits = rowsOf(text.slice(text.indexOf('`PARTNER_INVALID`'))).join('\n');
    for (const bound of [`${time / 1_000} s`, `${bytes / 2 ** 20} MiB`, `${atOnce};`, `${references} |`])
      expect(limits).toContain(`| ${bound}`);
    expect(limits).toMatch(new RegExp(`\\b${failures} .*\\b${pause / 1_000} s`));
  });

  it('says the same in both languages', () => {
    const [english, spanish] = PAPERS.map(({ text }) => ({
      headings: text.match(/^#+ /gm),
      rows: rowsOf(text).length,
      code: ['graphql', 'sh', 'json'].map((language) => blocks(text, language).map(withoutComments)),
    }));
    expect(spanish).toEqual(english);
  });
});
