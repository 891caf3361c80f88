import { describe, expect, it } from 'vitest';
import { createWorld, idOf, type Scribe } from '../../../support/world.ts';
import { gathering, tiesBy, tiesOf } from './gathering.ts';

/** The gathering, with sectors, remits and states, two topics, moderators, and an older series where A and E met. */
function furnished(scribe: Scribe) {
  const [academia, gobierno] = ['Academia', 'Gobierno'].map((name) => scribe.sector(name));
  const made = gathering(scribe, {
    A: { sector: academia, scope: 'LOCAL', stateCode: 'MX-JAL' },
    B: { sector: academia, scope: 'NATIONAL', stateCode: 'MX-PUE' },
    G: { sector: gobierno, scope: 'REGIONAL', stateCode: 'MX-JAL' },
    D: { scope: 'NATIONAL' },
    E: { sector: gobierno, stateCode: 'MX-PUE' },
  });
  const { activities, organizations, editions, bring } = made;
  const [one, other] = ['Uno', 'Otro'].map((label) => scribe.topic(label));
  for (const name of ['2021-1', '2021-2']) scribe.about(activities[name]!, one);
  for (const name of ['2021-2', '2023-1']) scribe.about(activities[name]!, other);
  bring(activities['2022-1']!, 'AB', { role: 'MODERATOR' });
  bring(activities['2021-1']!, 'A', { role: 'MODERATOR' });
  bring(activities['2021-1']!, 'B', { role: 'SPEAKER' });
  const older = scribe.series('Anterior');
  const before = scribe.edition(older, 'Anterior 2020', { year: 2020, startsOn: '2020' });
  bring(scribe.activity(before, 'Mesa anterior'), 'AE');
  for (const letter of ['A', 'B']) scribe.convening(editions[2021]!, organizations[letter]!);
  const agreed = scribe.outcome(editions[2021]!, 'Acordado', { from: activities['2021-2'] });
  scribe.proposal(agreed, organizations.D);
  scribe.responsibility(agreed, organizations.E);
  return { ...made, older, before, one, other };
}

let made!: ReturnType<typeof furnished>;
const world = await createWorld((scribe) => {
  made = furnished(scribe);
});

const ids = (...rows: { id: number }[]) => rows.map(idOf);

const EVERYTHING = ['AB4', 'AD1', 'AE1', 'AG2', 'BD1', 'BG2', 'GD2', 'GE1'];

const { editions } = made;
type Case = [what: string, filter: object, expected: string[]];

describe('the first part of the filter says what the graph is made of:', () => {
  it.each<Case>([
    ['nothing said, all activities', {}, EVERYTHING],
    ['nulls, the same', { series: null, channels: null, lineage: null, maxActivitySize: null }, EVERYTHING],
    ['a series', { series: ids(made.older) }, ['AE1']],
    ['two series', { series: ids(made.older, made.series) }, EVERYTHING],
    ['an edition', { editions: ids(editions[2021]!) }, ['AB2', 'AG1', 'BG1', 'GD1']],
    [
      'the same edition twice',
      { editions: ids(editions[2021]!, editions[2021]!) },
      ['AB2', 'AG1', 'BG1', 'GD1'],
    ],
    ['two editions', { editions: ids(editions[2022]!, made.before) }, ['AB1', 'AE1']],
    ['an edition of another series', { series: ids(made.older), editions: ids(editions[2021]!) }, []],
    ['a topic', { topics: ids(made.one) }, ['AB2', 'AG1', 'BG1']],
    [
      'either of two topics',
      { topics: ids(made.one, made.other) },
      ['AB3', 'AD1', 'AG2', 'BD1', 'BG2', 'GD1'],
    ],
    ['a role', { roles: ['MODERATOR'] }, ['AB1']],
    ['either of two roles', { roles: ['MODERATOR', 'SPEAKER'] }, ['AB2']],
    ['convenings', { channels: ['CONVENING'] }, ['AB1']],
    ['outcomes', { channels: ['OUTCOME'] }, ['DE1']],
    ['outcomes of a topic', { channels: ['OUTCOME'], topics: ids(made.one) }, ['DE1']],
    [
      'convenings of a topic, since an edition as a whole has none',
      { channels: ['CONVENING'], topics: ids(made.one) },
      [],
    ],
    [
      'all channels together',
      { channels: ['OUTCOME', 'ACTIVITY', 'CONVENING'], editions: ids(editions[2021]!) },
      // What came out of a table makes D and E part of it.
      ['AB3', 'AD1', 'AE1', 'AG1', 'BD1', 'BE1', 'BG1', 'DE1', 'GD2', 'GE1'],
    ],
    ['at most three at a table', { maxActivitySize: 3 }, ['AB3', 'AE1', 'AG1', 'BG1', 'GD1', 'GE1']],
    ['at most two', { maxActivitySize: 2 }, ['AB2', 'AE1', 'GD1', 'GE1']],
    ['an empty list, of anything', { series: [] }, []],
    ['no channel', { channels: [] }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await tiesBy(world, filter)).toEqual(expected);
  });

  it.each([
    ['all activities', {}, 11, 0],
    ['a topic', { topics: ids(made.one) }, 2, 0],
    ['a role', { roles: ['MODERATOR'] }, 2, 0],
    ['at most three at a table', { maxActivitySize: 3 }, 10, 1],
    ['at most two', { maxActivitySize: 2 }, 9, 2],
    ['an edition at most two', { maxActivitySize: 2, editions: ids(editions[2022]!) }, 4, 0],
  ])('%s makes N, and what is left out of it', async (_, filter, n, excluded) => {
    const { network, ties } = await world.read(
      `query ($filter: TieFilter) { network(between: ORGANIZATION, filter: $filter) { activities }
        ties(between: ORGANIZATION, filter: $filter, orderBy: NAME) { excludedLargeActivities } }`,
      { filter },
    );
    expect([network.activities, ties.excludedLargeActivities]).toEqual([n, excluded]);
  });

  it('so expected follows from it', async () => {
    const { ties } = await world.read(
      `query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter) { nodes { expected } } }`,
      { filter: { roles: ['MODERATOR'] } },
    );
    expect(ties.nodes).toEqual([{ expected: (2 * 1) / 2 }]); // A moderated at two tables of two, B at one
  });

  it('experts are tied by activities alone', async () => {
    const expert = { between: 'EXPERT' };
    expect(await tiesBy(world, {}, expert)).toEqual(EVERYTHING);
    expect(await tiesBy(world, { channels: ['CONVENING', 'OUTCOME'] }, expert)).toEqual([]);
    expect(await tiesBy(world, { maxActivitySize: 2 }, expert)).toEqual(['AB2', 'AE1', 'GD1', 'GE1']);
    expect(await tiesBy(world, { roles: ['MODERATOR'] }, expert)).toEqual(['AB1']);
  });
});

describe('the second part only chooses what is shown:', () => {
  it.each<[what: string, filter: object, ofA: string[], ofAll: string[]]>([
    ['sector', { withSector: ['gobierno'] }, ['AE1', 'AG2'], ['AE1', 'AG2', 'BG2', 'GD2', 'GE1']],
    ['one of two sectors', { withSector: ['academia', 'gobierno'] }, ['AB4', 'AE1', 'AG2'], EVERYTHING],
    ['remit', { withScope: ['NATIONAL'] }, ['AB4', 'AD1'], ['AB4', 'AD1', 'BD1', 'BG2', 'GD2']],
    ['remit of several countries', { withScope: ['REGIONAL'] }, ['AG2'], ['AG2', 'BG2', 'GD2', 'GE1']],
    ['state', { withState: ['MX-JAL'] }, ['AG2'], ['AB4', 'AD1', 'AE1', 'AG2', 'BG2', 'GD2', 'GE1']],
    [
      'sector and state of the same one',
      { withSector: ['gobierno'], withState: ['MX-PUE'] },
      ['AE1'],
      ['AE1', 'GE1'],
    ],
    ['a sector that nobody has', { withSector: ['ninguno'] }, [], []],
    ['no sector', { withSector: [] }, [], []],
    ['at least two', { minShared: 2 }, ['AB4', 'AG2'], ['AB4', 'AG2', 'BG2', 'GD2']],
    ['at least five', { minShared: 5 }, [], []],
    ['no verdict', { verdict: [] }, [], []],
    ['two of a sector', { minShared: 2, withSector: ['gobierno'] }, ['AG2'], ['AG2', 'BG2', 'GD2']],
  ])('%s: of the other end, or of either where nobody was asked', async (_, filter, ofA, ofAll) => {
    expect(await tiesOf(world, 'a', filter)).toEqual(ofA);
    expect(await tiesBy(world, filter)).toEqual(ofAll);
  });

  it('an expert counts for the organization most often appeared for', async () => {
    const between = { between: 'EXPERT' };
    expect(await tiesBy(world, { withState: ['MX-JAL'], minShared: 2 }, between)).toEqual([
      'AB4',
      'AG2',
      'BG2',
      'GD2',
    ]);
    const { expert } = await world.read(
      `{ expert(slug: "persona-a") { ties(filter: { withSector: ["gobierno"] }, orderBy: NAME) { nodes { b { ... on Expert { slug } } } } } }`,
    );
    expect(expert.ties.nodes.map(({ b }: { b: { slug: string } }) => b.slug)).toEqual([
      'persona-e',
      'persona-g',
    ]);
  });

  it('verdict', async () => {
    const encuentro = { series: ids(made.series) };
    const said = async (...verdict: string[]) => tiesBy(world, { ...encuentro, verdict });
    const [stronger, chance, unknown] = [['AB4'], ['AD1', 'AG2', 'BD1', 'BG2', 'GD2'], ['GE1']];
    expect(await said('STRONGER_THAN_CHANCE')).toEqual(stronger);
    expect(await said('NOT_DISTINGUISHABLE')).toEqual(chance);
    expect(await said('INSUFFICIENT_DATA')).toEqual(unknown);
    expect(await said('INSUFFICIENT_DATA', 'STRONGER_THAN_CHANCE')).toEqual([...stronger, ...unknown]);
  });

  it('and changes nothing of what is said of it', async () => {
    const said = async (filter: object) => {
      const { ties } = await world.read(
        `query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter) { revision
          nodes { shared expected jaccard newman surprise pValue qValue verdict } } }`,
        { filter: { series: ids(made.series), ...filter } },
      );
      return ties;
    };
    const [all, some] = [
      await said({}),
      await said({ minShared: 3, withSector: ['academia'], verdict: ['STRONGER_THAN_CHANCE'] }),
    ];
    expect(some).toEqual({ ...all, nodes: [all.nodes[0]] });
  });
});
