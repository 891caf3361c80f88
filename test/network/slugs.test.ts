import { describe, expect, it } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { tables } from '../../src/tables.ts';
import { createWorld, idOf, type World } from '../support/world.ts';

type Row = { id: number; slug: string };

const TYPES = [
  'Organization',
  'Expert',
  'Series',
  'Edition',
  'Activity',
  'Outcome',
  'Sector',
  'Topic',
  'AgendaItem',
] as const;

const queryOf = (type: string) => `${type[0]!.toLowerCase()}${type.slice(1)}`;
const sluggedAs = (type: string) => queryOf(type).replace(/[A-Z]/, '_$&').toUpperCase();

const made: Record<string, Row> = {};
const world = await createWorld((scribe) => {
  made.Organization = scribe.organization('Una');
  scribe.organization('Otra');
  made.Expert = scribe.expert('Ana');
  made.Sector = scribe.sector('Academia');
  made.Series = scribe.series('Encuentro');
  made.Edition = scribe.edition(made.Series!, 'Encuentro 2021');
  made.Activity = scribe.activity(made.Edition!, 'Un panel');
  made.Outcome = scribe.outcome(made.Edition!, 'Un acuerdo');
  made.Topic = scribe.topic('Datos');
  made.AgendaItem = scribe.agendaItem('Un punto');
});

/** Gives a row another slug, as a curator would. */
const rename = (at: World, type: string, id: number, slug: string) =>
  at.write(async ({ em }) => {
    const table = tables.find(({ meta }) => meta.className === type)!;
    em.assign(await em.findOneOrFail(table, id), { slug });
  });

const remove = (type: string, id: number) =>
  world.write(async ({ em }) => {
    const table = tables.find(({ meta }) => meta.className === type)!;
    em.remove(await em.findOneOrFail(table, id));
  });

const named = async (type: string, slug: string) => {
  const { data, errors, statements } = await world.ask(
    'query ($slug: String!) { found: FIELD(slug: $slug) { id slug } }'.replace('FIELD', queryOf(type)),
    { slug },
  );
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(1);
  return data.found;
};

const isGone = async (type: string, slug: string) =>
  (
    await world.read('query ($type: SlugType!, $slug: String!) { isGone(type: $type, slug: $slug) }', {
      type: sluggedAs(type),
      slug,
    })
  ).isGone;

describe.each(TYPES)('a slug of type %s', (type) => {
  it('names what has it, in one statement', async () => {
    const { id, slug } = made[type]!;
    expect(await named(type, slug)).toEqual({ id: idOf(made[type]!), slug });
    expect([id > 0, await named(type, 'nobody-has-this')]).toEqual([true, null]);
  });

  it('names what had it before once nothing has it, in one statement too', async () => {
    const { id, slug } = made[type]!;
    await rename(world, type, id, `${slug}-twice`);
    await rename(world, type, id, `${slug}-thrice`);
    for (const old of [slug, `${slug}-twice`, `${slug}-thrice`]) {
      expect(await named(type, old)).toEqual({ id: idOf(made[type]!), slug: `${slug}-thrice` });
    }
    expect(await isGone(type, slug)).toBe(false);
  });

  it('is gone with what had it last, and with nothing else', async () => {
    if (['Series', 'Edition'].includes(type)) return; // others hang on them
    const { id, slug } = made[type]!;
    await remove(type, id);
    for (const old of [slug, `${slug}-thrice`]) {
      expect([await named(type, old), await isGone(type, old)]).toEqual([null, true]);
    }
    expect(await isGone(type, 'nobody-has-this')).toBe(false);
  });
});

describe('a slug that another row took over', async () => {
  const { first, second } = await world.write((scribe) => ({
    first: scribe.organization('Primera'),
    second: scribe.organization('Segunda'),
  }));
  await rename(world, 'Organization', first.id, 'primera-de-antes');
  await rename(world, 'Organization', second.id, 'primera');

  it('is that row’s', async () => {
    expect((await named('Organization', 'primera')).id).toBe(idOf(second));
    expect((await named('Organization', 'segunda')).id).toBe(idOf(second));
    expect(await isGone('Organization', 'primera')).toBe(false);
  });

  it('stays with the last who had it, who may be gone', async () => {
    await remove('Organization', second.id);
    expect([await named('Organization', 'primera'), await isGone('Organization', 'primera')]).toEqual([
      null,
      true,
    ]);
  });
});

it('looks nothing up in what is not a slug, however it is written', async () => {
  for (const slug of ['', "'; drop table change; --", '%', 'ANA', 'x'.repeat(10_000)]) {
    expect([await named('Expert', slug), await isGone('Expert', slug)]).toEqual([null, false]);
  }
});

it('answers a reference of another subgraph by what had its slug before', async () => {
  const { row } = await world.write((scribe) => ({ row: scribe.organization('Referida') }));
  await rename(world, 'Organization', row.id, 'referida-hoy');
  const { _entities } = await world.read(
    '{ _entities(representations: [{ __typename: "Organization", slug: "referida" }]) { ... on Organization { slug } } }',
  );
  expect(_entities).toEqual([{ slug: 'referida-hoy' }]);
});

describe('someone who is withheld', async () => {
  const people: Record<string, Row> = await world.write((scribe) =>
    Object.fromEntries(
      (['DENIED', 'WITHDRAWN', 'EMBARGOED'] as const).map((consent) => [
        consent,
        scribe.expert(`Persona ${consent}`, { consent: 'GRANTED' }),
      ]),
    ),
  );
  for (const [consent, { id, slug }] of Object.entries(people)) {
    await rename(world, 'Expert', id, `${slug}-hoy`);
    await world.write(async ({ em }) =>
      em.assign(await em.findOneOrFail(ExpertTable, id), { consent: consent as never }),
    );
  }

  it.each(Object.keys(people))('is not found by any slug, of today or before: %s', async (consent) => {
    const slug = `persona-${consent.toLowerCase()}`;
    expect([await named('Expert', slug), await named('Expert', `${slug}-hoy`)]).toEqual([null, null]);
  });

  it.each(Object.keys(people))('is said to be gone on having withdrawn alone: %s', async (consent) => {
    const slug = `persona-${consent.toLowerCase()}`;
    const withdrew = consent === 'WITHDRAWN';
    expect([await isGone('Expert', slug), await isGone('Expert', `${slug}-hoy`)]).toEqual([
      withdrew,
      withdrew,
    ]);
    expect(await isGone('Organization', slug)).toBe(false);
  });

  it.each(Object.keys(people))('is told apart no better once taken out: %s', async (consent) => {
    await remove('Expert', people[consent]!.id);
    const slug = `persona-${consent.toLowerCase()}-hoy`;
    expect(await isGone('Expert', slug)).toBe(consent === 'WITHDRAWN');
  });
});
