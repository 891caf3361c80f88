import { describe, expect, it } from 'vitest';
import { createWorld, idOf } from '../support/world.ts';

const named: Record<string, object> = {};
const world = await createWorld((scribe) => {
  const series = scribe.series('Encuentro');
  const [first, second] = ['Encuentro 2021', 'Encuentro 2022'].map((name, at) =>
    scribe.edition(series, name, { year: 2021 + at }),
  );
  const topic = scribe.topic('Agua');
  const [alba, brisa, cima] = ['Alba', 'Brisa', 'Cima'].map((name) => scribe.organization(name));
  const ana = scribe.expert('Ana Ruiz');
  const beto = scribe.expert('Beto Paz');
  for (const [at, edition] of [first!, second!].entries()) {
    const activity = scribe.activity(edition, `Mesa ${at}`);
    scribe.about(activity, topic);
    scribe.convening(edition, alba!);
    scribe.participation(activity, ana, { onBehalfOf: alba! });
    scribe.participation(activity, beto, { onBehalfOf: brisa! });
    const outcome = scribe.outcome(edition, `Acuerdo ${at}`);
    scribe.responsibility(outcome, cima!);
  }
  scribe.organization('Doble');
  scribe.expert('Doble');
  Object.assign(named, {
    encuentro: series,
    'encuentro-2021': first!,
    'encuentro-2022': second!,
    agua: topic,
    alba: alba!,
    brisa: brisa!,
    cima: cima!,
    'ana-ruiz': ana,
    'beto-paz': beto,
  });
});

/** The same question with ids in place of the slugs. */
const withIds = (question: string) =>
  question.replaceAll(/"([a-z0-9-]+)"/g, (text, slug) =>
    named[slug] ? `"${idOf(named[slug] as { id: number })}"` : text,
  );

const QUESTIONS = [
  'organizations(filter: { convened: { some: ["encuentro-2021"] } }) { nodes { name } }',
  'organizations(filter: { convened: { none: ["encuentro-2021"], all: ["encuentro-2022"] } }) { nodes { name } }',
  'organizations(filter: { tiedTo: "alba" }) { nodes { name } }',
  'experts(organization: "alba", edition: ["encuentro-2022"], topic: ["agua"]) { nodes { displayName } }',
  'activities(filter: { topic: ["agua"], participants: { some: { organization: "brisa" } } }) { nodes { title } }',
  'outcomes(responsible: "cima", edition: ["encuentro-2021"]) { nodes { text } }',
  'network(between: ORGANIZATION, filter: { series: ["encuentro"] }) { ties }',
  'ties(between: EXPERT, filter: { editions: ["encuentro-2022"], topics: ["agua"] }) { totalCount }',
  'communityMap(filter: { series: ["encuentro"] }) { nodes { label } }',
  'editionDiff(from: "encuentro-2021", to: "encuentro-2022") { keptTies }',
  'pathsBetween(from: "alba", to: "brisa") { paths { length } }',
  'pathsBetween(from: "ana-ruiz", to: "beto-paz") { paths { length } }',
  'tieBetween(a: "alba", b: "brisa") { shared }',
  'whatIf(remove: ["alba"]) { componentsBefore }',
  'experts { nodes { displayName participations(edition: ["encuentro-2021"]) { totalCount } } }',
];

describe('a slug does as well as an id', () => {
  it.each(QUESTIONS)('%s', async (question) => {
    const bySlug = await world.read(`{ ${question} }`);
    expect(bySlug).toEqual(await world.read(`{ ${withIds(question)} }`));
    expect(withIds(question)).not.toBe(question);
  });

  it('in a variable', async () => {
    const answer = await world.read(
      'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }',
      { filter: { convened: { some: ['encuentro-2021'] } } },
    );
    expect(answer.organizations.totalCount).toBe(1);
  });

  it('with one statement for all slugs of a type', async () => {
    const { statements } = await world.ask(
      '{ a: experts(edition: ["encuentro-2021"]) { totalCount } b: experts(edition: ["encuentro-2022", "encuentro-2021"]) { totalCount } }',
    );
    expect(statements.filter(({ text }) => text.includes('given(slug)'))).toHaveLength(1);
  });
});

describe('a slug that means nothing', () => {
  it.each([
    [
      'experts(edition: ["encuentro-1999"]) { totalCount }',
      '"encuentro-1999" is neither the id nor the slug of an Edition.',
    ],
    [
      'network(between: ORGANIZATION, filter: { series: ["nada"] }) { ties }',
      '"nada" is neither the id nor the slug of a Series.',
    ],
    [
      'pathsBetween(from: "nadie", to: "alba") { paths { length } }',
      '"nadie" is neither the id nor the slug of an Organization or an Expert.',
    ],
  ])('is named: %s', async (question, message) => {
    const { errors } = await world.ask(`{ ${question} }`);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', message }]);
  });

  it('or two things is not guessed', async () => {
    const { errors } = await world.ask('{ tieBetween(a: "doble", b: "alba") { shared } }');
    expect(errors).toMatchObject([{ message: expect.stringContaining('is the slug of several') }]);
  });
});
