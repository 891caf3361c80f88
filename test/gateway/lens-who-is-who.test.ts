import { GraphQLError, parse, print, visit } from 'graphql';
import { expect, it } from 'vitest';
import type { Ask } from '../../gateway/lens/executor.ts';
import { askedServer, asker, failing } from '../support/two-networks.ts';
import type { World } from '../support/world.ts';

/** What networks know of an organization: its name, and the identifiers that it has there. */
type Listed = [name: string, ...identifiers: [scheme: string, value: string, publisher?: string][]];

const networkOf = (organizations: Listed[]) =>
  askedServer((scribe) => {
    const sector = scribe.sector('Civil society');
    for (const [name, ...identifiers] of organizations) {
      const organization = scribe.organization(name, { sector });
      for (const [scheme, value, publisher] of identifiers)
        scribe.identify(organization, scheme, value, publisher ? { publisher } : {});
    }
    const person = scribe.expert('Ana');
    scribe.identify(person, 'ORCID', '0000-0002-1825-0097');
    const leaving = scribe.expert('Someone Leaving');
    scribe.identify(leaving, 'ORCID', '0000-0001-5109-3700');
  });

const ours = await networkOf([
  ['Written', ['EXTERNAL', 'else', 'norte'], ['ROR', '01written0']],
  ['Sharing', ['ROR', '02sharing0'], ['WIKIDATA', 'Q2']],
  ['Alike'],
  ['Torn', ['ROR', '03torn0000'], ['WIKIDATA', 'Q3']],
  ['First of two', ['ROR', '04first000']],
  ['Second of two', ['WIKIDATA', 'Q4']],
  ['Twice written', ['EXTERNAL', 'twice-a', 'norte'], ['EXTERNAL', 'twice-b', 'norte']],
  ['Otherwise known', ['CKAN_ORG', 'known'], ['EXTERNAL', 'alike', 'sur']],
]);
const theirs = await networkOf([
  ['Else'],
  ['Written', ['ROR', '01written0']],
  ['Sharing there', ['ROR', '02sharing0']],
  ['Alike'],
  ['Torn one', ['ROR', '03torn0000']],
  ['Torn two', ['WIKIDATA', 'Q3']],
  ['Both of two', ['ROR', '04first000'], ['WIKIDATA', 'Q4']],
  ['Twice a'],
  ['Twice b'],
  ['Otherwise known', ['CKAN_ORG', 'known']],
]);

const { _service } = await theirs.world.read('{ _service { sdl } }');
let time = 0;
const options = {
  name: 'norte',
  home: 'tejido',
  sdl: _service.sdl,
  askTheirs: theirs.ask,
  askOurs: ours.ask,
  now: () => time,
};

const THERE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { norte { slug } } ... on Expert { norte { slug } } } }`;
const BACK = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on NorteOrganization { tejido { slug } } ... on NorteExpert { tejido { slug } } } }`;

type Ways = Record<string, string | null>;

/** Which slugs lead to which in the other network. */
async function follow(query: string, type: string, slugs: string[], ask = asker(options)) {
  const { data, errors } = await ask(query, { r: slugs.map((slug) => ({ __typename: type, slug })) });
  expect(errors).toEqual([]);
  const field = query === THERE ? 'norte' : 'tejido';
  return Object.fromEntries(
    slugs.map((slug, at) => [slug, data._entities[at]?.[field]?.slug ?? null]),
  ) as Ways;
}

const SLUGS = {
  ours: [
    'written',
    'sharing',
    'alike',
    'torn',
    'first-of-two',
    'second-of-two',
    'twice-written',
    'otherwise-known',
  ],
  theirs: [
    'else',
    'written',
    'sharing-there',
    'alike',
    'torn-one',
    'torn-two',
    'both-of-two',
    'twice-a',
    'twice-b',
    'otherwise-known',
  ],
};

const PAIRS: [string, string][] = [
  ['written', 'else'],
  ['sharing', 'sharing-there'],
];

/** How often a server was asked while something was done, and with what. */
async function asked(server: { sent: { query: string }[] }, work: () => Promise<unknown>) {
  const before = server.sent.length;
  await work();
  return server.sent.slice(before).map(({ query }) => query);
}

it('pairs by what is written down, then by an identifier that both give, and by nothing else', async () => {
  const there = await follow(THERE, 'Organization', SLUGS.ours);
  expect(Object.entries(there).filter(([, to]) => to)).toEqual(PAIRS);
});

it('pairs the same in both directions', async () => {
  const back = await follow(BACK, 'NorteOrganization', SLUGS.theirs);
  expect(Object.entries(back).filter(([, to]) => to)).toEqual(PAIRS.map(([here, there]) => [there, here]));
});

it('pairs people by ORCID', async () => {
  expect(await follow(THERE, 'Expert', ['ana'])).toEqual({ ana: 'ana' });
  expect(await follow(BACK, 'NorteExpert', ['ana'])).toEqual({ ana: 'ana' });
});

it('asks ours again after a minute, and theirs after ten', async () => {
  const ask = asker(options);
  const once = () => follow(THERE, 'Organization', ['sharing', 'torn'], ask);
  const first = await asked(theirs, once);
  expect(first.filter((query) => query.includes('identifier:'))).toHaveLength(1);
  expect(await asked(ours, once)).toEqual([]);
  time += 59_000;
  expect(await asked(ours, once)).toEqual([]);
  time += 2_000;
  const again = await asked(theirs, async () => expect(await asked(ours, once)).not.toEqual([]));
  expect(again.filter((query) => query.includes('identifier:'))).toEqual([]);
  time += 540_000;
  const late = await asked(theirs, once);
  expect(late.filter((query) => query.includes('identifier:'))).toHaveLength(1);
});

it('looks up 20 in a request', async () => {
  const askOurs: Ask = async ({ variables }) => {
    const references = variables.references as { slug: string }[] | undefined;
    return {
      data: {
        _entities: references?.map(({ slug }) => ({
          slug,
          identifiers: [{ scheme: 'WIKIDATA', value: `${slug}x` }],
        })),
      },
    };
  };
  const slugs = Array.from({ length: 45 }, (_, at) => `s${at}`);
  const queries = await asked(theirs, () =>
    follow(THERE, 'Organization', slugs, asker({ ...options, askOurs })),
  );
  expect(queries.map((query) => query.match(/identifier:/g)?.length)).toEqual([20, 20, 5]);
});

it('asks for a hundred organizations in one request, where it is written down who they are', async () => {
  const askOurs: Ask = async ({ variables }) => {
    const references = variables.references as { slug: string }[];
    return {
      data: {
        _entities: references.map(({ slug }) => ({
          slug,
          identifiers: [{ scheme: 'EXTERNAL', value: `norte/${slug}` }],
        })),
      },
    };
  };
  const slugs = Array.from({ length: 100 }, (_, at) => (at ? `s${at}` : 'else'));
  const queries = await asked(theirs, async () =>
    expect(await follow(THERE, 'Organization', slugs, asker({ ...options, askOurs }))).toMatchObject({
      else: 'else',
      s1: null,
    }),
  );
  expect(queries).toHaveLength(1);
});

it('says so where it cannot ask who is who, on either side', async () => {
  const r = ['sharing', 'written'].map((slug) => ({ __typename: 'Organization', slug }));
  const lookUpFails: Ask = (request, context) =>
    print(request.document).includes('identifier:')
      ? failing()(request, context)
      : theirs.ask(request, context);
  const one = await asker({ ...options, askTheirs: lookUpFails })(THERE, { r });
  expect(one.data._entities).toEqual([{ norte: null }, { norte: { slug: 'else' } }]);
  expect(one.errors).toEqual([
    expect.objectContaining({ path: '_entities.0.norte', code: 'PARTNER_UNAVAILABLE' }),
  ]);
  const refusing: Ask = async () => ({ errors: [new GraphQLError('No.')] });
  for (const askOurs of [failing(), refusing]) {
    const { errors } = await asker({ ...options, askOurs })(THERE, { r });
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['_entities.0.norte', 'PARTNER_UNAVAILABLE'],
      ['_entities.1.norte', 'PARTNER_UNAVAILABLE'],
    ]);
  }
});

it('says so where it cannot ask whether ours is shown', async () => {
  const askOurs: Ask = (request, context) =>
    print(request.document).includes('__typename') ? failing()(request, context) : ours.ask(request, context);
  const { data, errors } = await asker({ ...options, askOurs })(
    '{ norte { organization(slug: "else") { tejido { slug } } } }',
  );
  expect(data).toEqual({ norte: { organization: { tejido: null } } });
  expect(errors).toEqual([
    expect.objectContaining({ path: 'norte.organization.tejido', code: 'PARTNER_UNAVAILABLE' }),
  ]);
});

it('asks ours each time whether somebody is shown, once for all', async () => {
  const ask = asker(options);
  const query = '{ norte { organizations(first: 50) { nodes { tejido { slug } } } } }';
  await ask(query);
  expect(await asked(ours, () => ask(query))).toEqual([
    expect.stringMatching(/_entities.*\{\s*__typename\s*\}/s),
  ]);
});

/** Somebody withdraws, as an act would say it. */
const withdraw = (world: World, slug: string) =>
  world.write(({ em }) => em.execute(`update expert set consent = 'WITHDRAWN' where slug = ?`, [slug]));

it('finds nobody through a kept pairing who was withdrawn since, in either network', async () => {
  const ask = asker(options);
  const query =
    '{ norte { expert(slug: "someone-leaving") { slug tejido { slug } more: tejido { __typename slug norte { slug } } } } }';
  const before = await ask(query);
  expect(before.data.norte.expert.tejido).toEqual({ slug: 'someone-leaving' });
  await withdraw(ours.world, 'someone-leaving');
  const { data, errors } = await ask(query);
  expect(errors).toEqual([]);
  expect(data.norte.expert).toEqual({ slug: 'someone-leaving', tejido: null, more: null });

  expect(await follow(THERE, 'Expert', ['ana'], ask)).toEqual({ ana: 'ana' });
  await withdraw(theirs.world, 'ana');
  expect(await follow(THERE, 'Expert', ['ana'], ask)).toEqual({ ana: null });
  expect(await follow(BACK, 'NorteExpert', ['ana'], ask)).toEqual({ ana: null });
});

it('follows what is written down where the other network knows no identifiers', async () => {
  const sdl = print(
    visit(parse(options.sdl), {
      FieldDefinition: ({ name }) => (name.value === 'identifiers' ? null : undefined),
      EnumTypeDefinition: ({ name }) => (name.value === 'IdentifierScheme' ? null : undefined),
    }),
  );
  const ask = asker({ ...options, sdl });
  const queries = await asked(theirs, async () => {
    expect(await follow(BACK, 'NorteOrganization', ['else', 'sharing-there'], ask)).toEqual({
      else: 'written',
      'sharing-there': null,
    });
    expect(await follow(THERE, 'Organization', ['written', 'sharing'], ask)).toEqual({
      written: 'else',
      sharing: null,
    });
  });
  expect(queries.join()).not.toMatch(/identifier/);
});
