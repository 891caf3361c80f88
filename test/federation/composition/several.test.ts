import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/federation/composition/composition-task.ts';
import { checkSubgraph, composeSupergraph } from '../../../src/federation/composition/index.ts';
import { fieldsOf, grants, LINK, ours, subgraph } from './subgraphs.ts';

const becas = subgraph('becas', grants('becas'));
const tesis = subgraph('tesis', grants('tesis'));
const cursos = subgraph('cursos', grants('cursos'));

/** A subgraph that adds the same field to our organizations as another. */
const rival = subgraph('rival', grants('rival').replace('slug: String! rival:', 'slug: String! becas:'));

const broken = subgraph('tesis', grants('tesis').replace('host: Organization', 'host: Nobody'));

describe('several partners', () => {
  it('add to our organizations beside each other', async () => {
    const { supergraph, reports } = await composeSupergraph([becas, tesis], ours);
    expect([...reports.values()].flatMap(({ problems }) => problems)).toEqual([]);
    expect(fieldsOf(supergraph, 'Organization')).toEqual(expect.arrayContaining(['name', 'becas', 'tesis']));
  });

  it('make the same supergraph in whichever order they are given', async () => {
    const there = await composeSupergraph([becas, tesis, cursos], ours);
    const back = await composeSupergraph([cursos, tesis, becas], ours);
    expect(back.supergraph).toBe(there.supergraph);
  });

  it('stay when one of them no longer composes', async () => {
    const { supergraph, reports } = await composeSupergraph([becas, broken, cursos], ours);
    expect(reports.get('tesis')?.problems).toEqual([
      'Line 3: Nobody is not defined: define it, or leave out what uses it.',
    ]);
    expect(reports.get('becas')?.problems).toEqual([]);
    expect(reports.get('cursos')?.problems).toEqual([]);
    expect(fieldsOf(supergraph, 'Query')).toEqual(expect.arrayContaining(['becas', 'cursos']));
    expect(fieldsOf(supergraph, 'Query')).not.toContain('tesis');
    expect(supergraph).toBe((await composeSupergraph([becas, cursos], ours)).supergraph);
  });

  it('stay when several of them do not parse, break a rule, or do not compose', async () => {
    const { supergraph, reports } = await composeSupergraph(
      [
        subgraph('roto', 'type'),
        subgraph('malo', grants('malo').replace('[MaloGrant!] }', '[MaloGrant!]! }')),
        broken,
        becas,
      ],
      ours,
    );
    expect([...reports].filter(([, { problems }]) => problems.length === 0).map(([name]) => name)).toEqual([
      'becas',
    ]);
    expect(fieldsOf(supergraph, 'Organization')).toContain('becas');
  });

  it('keep what they have when another wants the same field', async () => {
    const { reports } = await composeSupergraph([becas, rival, tesis], ours);
    expect(reports.get('rival')?.problems).toEqual([
      'Line 4: Organization.becas is a field of becas too: choose another name.',
    ]);
    expect(reports.get('becas')?.problems).toEqual([]);
    expect((await composeSupergraph([rival, becas], ours)).reports.get('becas')?.problems).toEqual([
      'Line 4: Organization.becas is a field of rival too: choose another name.',
    ]);
  });

  it('are checked beside each other, whatever is wrong with those that are there', async () => {
    expect((await checkSubgraph(rival, [becas], ours)).problems).toEqual([
      'Line 4: Organization.becas is a field of becas too: choose another name.',
    ]);
    expect((await checkSubgraph(cursos, [becas, broken], ours)).problems).toEqual([]);
  });
});

describe('a change of our own graph', () => {
  it('leaves out whoever it takes a field from, and nobody else', async () => {
    const sdl = ours.sdl.replace(/^type Organization .*\{$/m, '$&\n  "Grants that we know of." becas: Int');
    const { reports } = await composeSupergraph([becas, tesis], { ...ours, sdl });
    expect(reports.get('becas')?.problems).toEqual([
      'Organization.becas is a field of ours, so no subgraph can be called becas: choose another name.',
    ]);
    expect(reports.get('tesis')?.problems).toEqual([]);
  });

  it('is told as our own fault where we do not compose by ourselves', async () => {
    const sdl = `${ours.sdl}\nextend type Organization { twice: Nothing }`;
    await expect(composeSupergraph([becas], { ...ours, sdl })).rejects.toThrow(
      'Our own graph does not compose: [tejido] Unknown type Nothing',
    );
  });
});

describe('another network', () => {
  const network = { ...subgraph('norte', '{ as it is }'), network: true };
  const lens = `${LINK.replace('"@key", "@shareable"', '"@key"')}
type Query { norte: NorteNetwork }
type NorteNetwork { today: PartialDate }
type NorteOrganization @key(fields: "slug") { slug: String! tejido: Organization }
type Organization @key(fields: "slug") { slug: String! norte: NorteOrganization }
scalar PartialDate
`;

  it('joins by the SDL that the lens makes of its own, and has our scalars', () => {
    const { supergraph, reports } = compose({ sources: [network], graph: ours }, (given) => {
      expect(given).toMatchObject({ name: 'norte', home: 'tejido', sdl: network.sdl, ours: ours.sdl });
      return { lens: { sdl: lens, linked: true } };
    });
    expect(reports.get('norte')).toEqual({
      adds: ['NorteNetwork', 'NorteOrganization', 'Organization.norte', 'Query.norte'],
      problems: [],
    });
    expect(fieldsOf(supergraph, 'Query')).toContain('norte');
  });

  it('is refused by what the lens says, and by the rules for all, without lines that nobody has written', () => {
    const problemsWith = (answer: Parameters<typeof compose>[1]) =>
      compose({ sources: [network], graph: ours }, answer).reports.get('norte')?.problems;
    expect(problemsWith(() => ({ problems: ['It is ourselves.'] }))).toEqual(['It is ourselves.']);
    expect(
      problemsWith(() => ({
        lens: { sdl: lens.replace('norte: NorteNetwork', 'norte: NorteNetwork!'), linked: true },
      })),
    ).toEqual([
      'Query.norte is never null, so whenever it fails the whole answer is taken away: write NorteNetwork.',
    ]);
  });
});
