import { isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { queryAll } from '../support/schema-walk.ts';
import { createWorld, idOf } from '../support/world.ts';
import { peopleOfEveryConsent } from './people.ts';

let made!: ReturnType<typeof peopleOfEveryConsent>;
const world = await createWorld((scribe) => {
  made = peopleOfEveryConsent(scribe);
});

const rolesOf = () => {
  const roles = world.app.schema.getType('ParticipationRole');
  return isEnumType(roles) ? roles.getValues().map(({ name }) => name) : [];
};

/** What is kept secret of people who are withheld, told otherwise: for whom they spoke, as what, under which name. */
const REWRITE = `
  update participation set organization_id = 2, sector_at_time_id = 2, scope_at_time = 'NATIONAL',
    name_at_time = 'otherwise', billed_as = 'otherwise' where expert_id in (select id from expert where withheld is not null);
  update affiliation set organization_id = 2, title = 'otherwise', title_translations = null, valid_from = '2010'
    where expert_id in (select id from expert where withheld is not null);
  update expert set name = 'Otherwise', slug = 'otherwise-' || id, biography = null, photo = null where withheld is not null;
  update private.vault set kept = replace(kept::text, 'x-identifier', 'otherwise')::jsonb;
`;

/** Writes it behind the network's back, and lets the graph be read again. */
async function rewritten(statements: string): Promise<void> {
  await world.sql(statements);
  await world.app.community.refreshedRevision();
}

const CAME = 'an organization attends, and is tied, by whoever comes for it, also by who is withheld';

/** What changes with such secrets all the same, and why: none of it is of people. */
const ALLOWED: Record<string, string> = {
  'Organization.ties': CAME,
  'Organization.metrics': CAME,
  'Sector.ties': CAME,
  'Edition.communityMap': CAME,
  'TieConnection.revision': 'it names all that graphs are made of, those of organizations too',
};

/** An answer without what may change; that is added to what is kept, by place. */
function withoutAllowed(answer: unknown, kept: Record<string, string>): unknown {
  if (Array.isArray(answer)) return answer.map((each) => withoutAllowed(each, kept));
  if (answer === null || typeof answer !== 'object') return answer;
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answer)) {
    const place = `${(answer as { __typename?: string }).__typename}.${name.replace(/^[A-Z]\w*_/, '')}`;
    if (place in ALLOWED) kept[place] = (kept[place] ?? '') + JSON.stringify(value);
    else rest[name] = withoutAllowed(value, kept);
  }
  return rest;
}

/** Every way to ask for people, and for activities by their people, with every value that could give someone away. */
function questions(): string[] {
  const organizations = [made.university, made.other].map((row) => `"${idOf(row)}"`);
  const [edition, topic] = [`"${idOf(made.edition)}"`, '"Topic_1"'];
  const wheres = [
    ...organizations.map((id) => `organization: ${id}`),
    ...['academia', 'gobierno'].map((slug) => `sector: ["${slug}"]`),
    ...rolesOf().map((role) => `role: [${role}]`),
    `role: [MODERATOR], organization: ${organizations[1]}`,
  ];
  const participations =
    '{ totalCount nodes { id withheld } facets(by: [ROLE, SECTOR, EDITION]) { facet buckets { key count } } }';
  const experts = '{ totalCount nodes { id } facets(by: [ROLE, SECTOR]) { facet buckets { key count } } }';
  const some = ['some', 'none', 'every'].flatMap((quantifier) =>
    wheres.map(
      (where) =>
        `activities(filter: { participants: { ${quantifier}: { ${where} } } }) { totalCount nodes { id } }`,
    ),
  );
  const ofEdition = wheres.flatMap((where) => [
    `experts(${where}) ${experts}`,
    `participations(filter: { ${where} }) ${participations}`,
    ...(where.includes('sector') ? [] : [`participations(${where}) ${participations}`]),
  ]);
  return [
    ...some,
    ...ofEdition.map((field) => `edition(slug: "encuentro-2021") { ${field} }`),
    ...organizations.map(
      (id) =>
        `node(id: ${id}) { ... on Organization { participations ${participations} experts { totalCount } } }`,
    ),
    ...organizations.map(
      (id) =>
        `node(id: ${id}) { ... on Organization { participations(lineage: AS_SUCCESSOR, orderBy: LATEST_FIRST) ${participations} } }`,
    ),
    ...organizations.map((id) => `experts(organization: ${id}) { totalCount nodes { id } }`),
    `experts(edition: [${edition}], topic: [${topic}], role: [MODERATOR]) { totalCount }`,
    ...['otherwise', 'denied', 'embargoed'].map(
      (text) => `search(text: "${text}") { totalCount nodes { label score } }`,
    ),
    ...made.people.map(({ expert }) => `isGone(type: EXPERT, slug: "${expert.slug}")`),
    ...['otherwise', 'denied'].map((text) => `experts(text: "${text}") { totalCount }`),
    `edition(slug: "encuentro-2021") ${queryAll(world.app.schema, world.app.schema.getType('Edition') as never, 2)}`,
    `ties(between: EXPERT) { totalCount nodes { shared } } network(between: EXPERT) { actors activities ties narrative }`,
    'communityMap(between: TWO_MODE) { truncated nodes { label kind degree strength } ties { source target } }',
    `communityMap(between: EXPERT) { nodes { label x y degree sector { slug } } ties { shared } }`,
    `organizations { nodes ${queryAll(world.app.schema, world.app.schema.getType('Organization') as never, 1)} }`,
  ];
}

describe('what is secret about someone who is withheld changes no answer', async () => {
  const asked = questions();
  const ask = () => Promise.all(asked.map((question) => world.read(`{ ${question} }`)));
  const [before, after] = [await ask(), await rewritten(REWRITE).then(ask)];
  const kept: Record<string, string>[] = [{}, {}];

  it('so that no filter, count, facet or order gives it away', () => {
    for (const [at, question] of asked.entries()) {
      const [was, is] = [before[at], after[at]].map((answer, when) => withoutAllowed(answer, kept[when]!));
      expect(is, question).toEqual(was);
    }
  });

  it.each(Object.entries(ALLOWED))('but of organizations: %s, since %s', (place) => {
    expect(kept[0]![place]).toBeDefined();
    expect(kept[1]![place]).not.toEqual(kept[0]![place]);
  });

  it('although the same told of someone who is shown changes many', async () => {
    await rewritten(REWRITE.replaceAll('withheld is not null', 'withheld is null'));
    const told = await ask();
    const changed = asked.filter((_, at) => JSON.stringify(told[at]) !== JSON.stringify(before[at]));
    expect(changed.length).toBeGreaterThan(asked.length / 4);
  });
});
