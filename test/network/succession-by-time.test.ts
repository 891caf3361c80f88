import { expect, test } from 'vitest';
import { randomFrom } from '../../src/community/graph/random.ts';
import { HOLDERS } from '../../src/domain/organization/holders.ts';
import { holdersIn } from '../community/facts/successions.ts';
import { createWorld, idOf } from '../support/world.ts';

type Row = { id: number };

/** Dates of changes, with their last days. */
const DATES: [date: string, lastDay: number][] = [
  ['2010', 20101231],
  ['2010-12-31', 20101231],
  ['2010-06', 20100630],
  ['2010-06-30', 20100630],
  ['2012-02', 20120229],
  ['2015-07-01', 20150701],
];

const random = randomFrom(11);
const below = (limit: number) => Math.floor(random() * limit);

/** Any changes among five organizations, several times over. */
const anyChanges = Array.from({ length: 25 }, () => {
  const changes = Array.from({ length: 1 + below(6) }, () => [below(5), below(5), below(DATES.length)]);
  const once = new Set(changes.map((change) => change.join(' ')));
  return [...once].map((change) => change.split(' ').map(Number) as [number, number, number]);
});

const networks: { successions: { from: number; to: number; on: number }[] }[] = [];
const editions = {} as Record<2009 | 2012 | 2016, Row>;

const world = await createWorld((scribe) => {
  for (const [at, changes] of anyChanges.entries()) {
    const five = [0, 1, 2, 3, 4].map((nth) => scribe.organization(`Azar ${at}-${nth}`));
    for (const [from, to, date] of changes)
      scribe.succession(five[from]!, five[to], { effectiveOn: DATES[date]![0] });
    networks.push({
      get successions() {
        return changes.map(([from, to, date]) => ({
          from: five[from]!.id,
          to: five[to]!.id,
          on: DATES[date]![1],
        }));
      },
    });
  }

  // Renamed to B in 2010 and back to A in 2015, and each year together with X.
  const [a, b, x] = ['A', 'B', 'X'].map((letter) => scribe.organization(`Ciclo ${letter}`));
  scribe.succession(a!, b, { kind: 'RENAMED', effectiveOn: '2010' });
  scribe.succession(b!, a, { kind: 'RENAMED', effectiveOn: '2015' });
  const series = scribe.series('Ciclo');
  for (const [year, name] of [
    [2009, a],
    [2012, b],
    [2016, a],
  ] as const) {
    const edition = scribe.edition(series, `Ciclo ${year}`, { year });
    editions[year] = edition;
    const panel = scribe.activity(edition, `P ${year}`);
    for (const organization of [name, x])
      scribe.participation(panel, scribe.expert(`Alguien ${year} de ${organization!.name}`), {
        onBehalfOf: organization,
      });
    scribe.convening(edition, name!);
    scribe.figure(edition, 'CONVENING_ORGANIZATIONS', 1); // all are recorded, so that what changed is told
    scribe.figure(edition, 'EXPERTS', 2);
    scribe.proposal(scribe.outcome(edition, `Se acordó en ${year}`), name!);
  }

  // Two gave functions away in 2012: one lives on, the other was dissolved later.
  const heir = scribe.organization('Heredera');
  const lives = scribe.organization('Sigue Viva');
  const ended = scribe.organization('Disuelta', { dissolvedOn: '2014-03' });
  for (const from of [lives, ended])
    scribe.succession(from, heir, { kind: 'FUNCTIONS_TRANSFERRED', effectiveOn: '2012' });
  for (const organization of [lives, ended]) {
    scribe.convening(editions[2009]!, organization);
    scribe.affiliation(scribe.expert(`Personal de ${organization.name}`), organization, { from: '2008' });
  }
});

test('the database knows who holds what was done when, for any changes, as the definition has it', async () => {
  const rows = await world.sql(
    `select h.organization_id, h.holder_id, h.until from ${HOLDERS.compile().text} h`,
  );
  const found = rows.map((row) => `${row.organization_id} ${row.holder_id} ${row.until}`);
  const expected = networks.flatMap(holdersIn).map((row) => row.join(' '));
  const ofTheirs = new Set(
    networks.flatMap(({ successions }) => successions.map(({ from }) => String(from))),
  );
  expect(found.filter((row) => ofTheirs.has(row.split(' ')[0]!)).sort()).toEqual(expected.sort());
});

const COUNTS = `participations(lineage: AS_SUCCESSOR) { totalCount } convenings(lineage: AS_SUCCESSOR) { totalCount }
  outcomes(lineage: AS_SUCCESSOR) { totalCount } ties(filter: { lineage: AS_SUCCESSOR }) { nodes { shared } }`;

test('renamed and renamed back, an organization has all that it did, and its other name nothing', async () => {
  const { a, b, x } = await world.read(`{ a: organization(slug: "ciclo-a") { ${COUNTS} }
    b: organization(slug: "ciclo-b") { ${COUNTS} } x: organization(slug: "ciclo-x") { ${COUNTS} } }`);
  const of = (count: number) => ({ totalCount: count });
  const all = { participations: of(3), convenings: of(3), outcomes: of(3), ties: { nodes: [{ shared: 3 }] } };
  expect(a).toEqual(all);
  expect(b).toEqual({ participations: of(0), convenings: of(0), outcomes: of(0), ties: { nodes: [] } });
  expect(x.ties).toEqual(all.ties);
});

test('what changed between editions before and after the names changed is nothing', async () => {
  const { editionDiff } =
    await world.read(`{ editionDiff(from: "${idOf(editions[2009])}", to: "${idOf(editions[2012])}", channels: [ACTIVITY]) {
    keptTies newTies { totalCount } lapsedTies { totalCount } newcomers { slug } } }`);
  const none = { totalCount: 0 };
  expect(editionDiff).toEqual({ keptTies: 1, newTies: none, lapsedTies: none, newcomers: [] });
});

test('who gives functions away and lives on keeps what it did; who was dissolved does not', async () => {
  const { lives, ended, heir } = await world.read(`{
    lives: organization(slug: "sigue-viva") { convenings(lineage: AS_SUCCESSOR) { totalCount } }
    ended: organization(slug: "disuelta") { convenings(lineage: AS_SUCCESSOR) { totalCount } }
    heir: organization(slug: "heredera") { convenings(lineage: AS_SUCCESSOR) { nodes { organization { slug } } } } }`);
  expect([lives.convenings.totalCount, ended.convenings.totalCount]).toEqual([1, 0]);
  expect(heir.convenings.nodes).toEqual([{ organization: { slug: 'disuelta' } }]);
});

test('an affiliation with an organization that ended ends with it', async () => {
  const staff = async (slug: string, at: string) => {
    const query = `{ organization(slug: "${slug}") { experts(at: "${at}") { totalCount } } }`;
    return (await world.read(query)).organization.experts.totalCount;
  };
  expect([await staff('disuelta', '2014-03-31'), await staff('disuelta', '2014-04-01')]).toEqual([1, 0]);
  expect(await staff('disuelta', '2014')).toBe(1);
  expect(await staff('sigue-viva', '2026-01-01')).toBe(1);
});
