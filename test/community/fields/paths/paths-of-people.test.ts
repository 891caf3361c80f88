import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const people: Record<string, { id: number }> = {};

const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
  // Ana met Beto and Caro met Dora; between Beto and Caro sits one who is withheld, or does not want to be tied.
  const edition = scribe.edition(scribe.series('Serie'), 'Serie 2021', { year: 2021 });
  const between = {
    Eva: { consent: 'WITHDRAWN' },
    Fe: { tieConsent: 'DENIED' },
    Gil: {},
  };
  for (const name of ['Ana', 'Beto', 'Caro', 'Dora']) people[name] = scribe.expert(name);
  for (const [name, said] of Object.entries(between)) people[name] = scribe.expert(name, said);
  for (const pair of [
    'Ana-Beto',
    'Caro-Dora',
    'Beto-Eva',
    'Eva-Caro',
    'Beto-Fe',
    'Fe-Caro',
    'Ana-Gil',
    'Gil-Dora',
  ]) {
    const talk = scribe.activity(edition, `Charla ${pair}`, { kind: 'TALK' });
    for (const name of pair.split('-')) scribe.participation(talk, people[name] as object);
  }
});

const person = (name: string) => idOf(people[name]!);

const ask = (from: string, to: string, args = '') =>
  world.ask(
    `query ($from: ID!, $to: ID!) { pathsBetween(from: $from, to: $to ${args}) { truncated visited revision paths {
      length explanation steps { to { ... on Expert { displayName } } via { ... on Activity { title } } } } } }`,
    { from, to },
  );

const ways = async (from: string, to: string) => {
  const { data, errors } = await ask(person(from), person(to));
  expect(errors).toEqual([]);
  type Step = { to: { displayName: string } };
  return data.pathsBetween.paths.map(({ steps }: { steps: Step[] }) => steps.map(({ to }) => to.displayName));
};

describe('how two experts are connected', () => {
  it('is through people who may be shown, and never through one who is withheld or would not be tied', async () => {
    expect(await ways('Ana', 'Dora')).toEqual([['Gil', 'Dora']]);
    expect(await ways('Beto', 'Caro')).toEqual([['Ana', 'Gil', 'Dora', 'Caro']]);
  });

  it('is described in words', async () => {
    const { data } = await ask(person('Ana'), person('Gil'));
    expect(data.pathsBetween.paths[0]).toEqual({
      length: 1,
      explanation: 'Ana y Gil coincidieron en la charla «Charla Ana-Gil» de Serie 2021.',
      steps: [{ to: { displayName: 'Gil' }, via: [{ title: 'Charla Ana-Gil' }] }],
    });
  });

  it('is not shown any more from the moment on at which someone between them withdraws', async () => {
    expect(await ways('Ana', 'Dora')).toHaveLength(1);
    // By SQL alone nothing is announced: the graph in memory knows Gil as before.
    await world.sql(`update expert set consent = 'WITHDRAWN' where name = 'Gil'`);
    expect(await ways('Ana', 'Dora')).toEqual([]);
    await world.sql(`update expert set consent = null where id in (
      select expert_id from private.vault where kept #>> array['expert', expert_id::text, 'name'] = 'Gil')`);
    expect(await ways('Ana', 'Dora')).toHaveLength(1);
  });
});

describe('a question for ways that makes no sense', () => {
  it.each(['Eva', 'Fe'])('names nobody: of %s it says the same as of one who never was', async (name) => {
    for (const [from, to] of [
      [person(name), person('Ana')],
      [person('Ana'), person(name)],
      ['Expert_zzz', person('Ana')],
      ['Organization_zzz', idOf(of.organizations.A)],
    ] as const) {
      const { data, errors } = await ask(from, to);
      const id = from === person('Ana') ? to : from;
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { code: 'NOT_FOUND', message: `Nobody with the id "${id}" can be shown tied to others.` },
      ]);
    }
  });

  it('is refused for two of different kinds, and for one and the same', async () => {
    const [alba, ana] = [idOf(of.organizations.A), person('Ana')];
    expect((await ask(alba, ana)).errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: 'Give two organizations, or two experts: ties are among one kind.' },
    ]);
    expect((await ask(alba, alba)).errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: 'Give two different ids: these are the same.' },
    ]);
  });

  it.each([
    '',
    'x',
    'Organization_',
    'Organization_-1',
    'Sector_1',
    'Activity_1',
    'AnalysisRun_x',
    '1',
    '__proto__',
  ])('is refused for the id "%s"', async (id) => {
    for (const [from, to] of [
      [id, person('Ana')],
      [person('Ana'), id],
    ] as const)
      expect((await ask(from, to)).errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: expect.stringMatching(/is (not|neither) the id/) },
      ]);
  });

  it.each([
    ['maxHops', 0, 4],
    ['maxHops', 5, 4],
    ['maxHops', 1000000, 4],
    ['limit', 0, 20],
    ['limit', 21, 20],
    ['limit', -5, 20],
  ])('is refused for %s: %i', async (name, value, most) => {
    const { data, errors } = await ask(person('Ana'), person('Dora'), `, ${name}: ${value}`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: `"${name}" is ${value}; it must be from 1 to ${most}.` },
    ]);
  });

  it('is answered for the usual bounds where null is given', async () => {
    const { errors } = await ask(person('Ana'), person('Dora'), ', maxHops: null, limit: null, filter: null');
    expect(errors).toEqual([]);
  });
});
