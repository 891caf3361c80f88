import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '../support/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld((scribe) => {
    const [first, second] = ['Instituto Primero', 'Instituto Segundo'].map((name) =>
      scribe.organization(name),
    );
    const [heir, other] = ['Agencia Heredera', 'Agencia Otra'].map((name) => scribe.organization(name));
    const lasting = scribe.organization('Liga Duradera');
    const offshoot = scribe.organization('Liga Nueva');
    scribe.succession(first, second, { kind: 'ABSORBED', effectiveOn: '2019' });
    scribe.succession(second, heir, { effectiveOn: '2025' });
    scribe.succession(second, other, { effectiveOn: '2025' });
    scribe.succession(lasting, lasting, { kind: 'SPLIT', effectiveOn: '2020' });
    scribe.succession(lasting, offshoot, { kind: 'SPLIT', effectiveOn: '2020' });
    const edition = scribe.edition(scribe.series('Serie'), 'Serie 2018', { startsOn: '2018' });
    const table = scribe.activity(edition, 'Mesa');
    for (const organization of [first, second, lasting]) {
      scribe.convening(edition, organization);
      scribe.participation(table, scribe.expert(`Persona de ${organization.name}`), {
        onBehalfOf: organization,
      });
    }
  });
});

afterAll(() => world.database.drop());

const counted = async (slug: string) => {
  const { data } = await world.ask(
    `query ($slug: String!) { organization(slug: $slug) {
      own: convenings { totalCount } inherited: convenings(lineage: AS_SUCCESSOR) { totalCount }
      spoke: participations(lineage: AS_SUCCESSOR) { totalCount nodes { expert { displayName } } } } }`,
    { slug },
  );
  const { own, inherited, spoke } = data.organization;
  return [own.totalCount, inherited.totalCount, spoke.totalCount];
};

describe('what an organization did, as its successors count it', () => {
  test('is of every heir, over any number of steps', async () => {
    expect(await counted('agencia-heredera')).toEqual([0, 2, 2]);
    expect(await counted('agencia-otra')).toEqual([0, 2, 2]);
  });

  test('is no more of those that ended', async () => {
    expect(await counted('instituto-primero')).toEqual([1, 0, 0]);
    expect(await counted('instituto-segundo')).toEqual([1, 0, 0]);
  });

  test('stays with one that goes on beside what came out of it', async () => {
    expect(await counted('liga-duradera')).toEqual([1, 1, 1]);
    expect(await counted('liga-nueva')).toEqual([0, 1, 1]);
  });
});
