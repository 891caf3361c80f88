import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { READING_ROLE } from '../../src/platform/database/logins.ts';
import { stored } from '../../src/tables.ts';
import { packageOf } from '../exchange/package-on-disk.ts';
import { createWorld } from '../support/world.ts';
import { PLACES, peopleOfEveryConsent, secret } from './people.ts';

// What the login that reads can reach, asked of PostgreSQL itself: no code of ours stands between.

/** What is not taken out of reach: a source is published by itself, and an organization is public under its name then. */
const REACHED = ['name-at-time', 'source-of-expert', 'source-of-affiliation', 'source-of-participation'];

const CONSENTS = ['denied', 'withdrawn', 'embargoed'] as const;

/** A text about a person of a package, unlike anything else. */
const word = (place: string, consent: string) => `zq-${place}-${consent}`;

/** Someone of each consent, twice: withheld from the first package on, and shown by it and withheld by the next. */
const people = ['never', 'left'].flatMap((when) => CONSENTS.map((consent) => ({ when, consent })));
const keyOf = ({ when, consent }: (typeof people)[number]) => `${when}-${consent}`;

const filesOf = (consentOf: (person: (typeof people)[number]) => string) => {
  const lines = (write: (key: string, at: number, consent: string) => string) =>
    people.map((each, at) => write(keyOf(each), at, consentOf(each))).join('\n');
  return {
    series: 'id,name\nencuentro-dos,Encuentro dos\n',
    organizations: 'id,name\norg-zq,Universidad\n',
    editions: 'id,series,name,year\nencuentro-dos-2021,encuentro-dos,Encuentro dos 2021,2021\n',
    activities: 'id,edition_id,kind,title\npanel-zq,encuentro-dos-2021,panel,Un panel\n',
    experts: `id,name,orcid,wikidata,consent\n${lines(
      (key, at, consent) => `${word('slug', key)},${word('name', key)},,Q77${at}88${at},${consent}`,
    )}\n`,
    affiliations: `expert_id,organization_id,title\n${lines(
      (key) =>
        `${word('slug', key)},org-zq,${word('title', key)}\n${word('slug', key)},org-zq,${word('other-title', key)}`,
    )}\n`,
    participations: `edition_id,expert_id,role,activity_id,organization_id,billed_as\n${lines(
      (key) =>
        `encuentro-dos-2021,${word('slug', key)},${word('role', key)},panel-zq,org-zq,${word('billed', key)}`,
    )}\n`,
    identifiers: `entity,id,scheme,value\n${lines(
      (key) => `experts,${word('slug', key)},url,https://example.org/${word('identifier', key)}`,
    )}\n`,
  };
};

const before = filesOf(({ when, consent }) => (when === 'never' ? consent : ''));
const after = filesOf(({ consent }) => consent);

const world = await createWorld(peopleOfEveryConsent);
const { url } = world.database;

const bring = async (files: Record<string, string>, dryRun = false) =>
  importPackage(world.database.orm.em, await packageOf(files), { actor: 'test', publisher: 'zq', dryRun });

/** Asks as the login that reads. */
async function asReader<Row extends object>(sql: string): Promise<Row[]> {
  const address = new URL(url);
  address.username = READING_ROLE;
  const client = new Client(address.href);
  await client.connect();
  return (await client.query<Row>(sql).finally(() => client.end())).rows;
}

/** All that the reading login can read, table by table, as text. */
async function everythingInReach(): Promise<Map<string, string>> {
  const relations = await asReader<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
      and has_schema_privilege(n.oid, 'USAGE') and has_any_column_privilege(c.oid, 'SELECT')`);
  const reach = new Map<string, string>();
  for (const { name } of relations) {
    const [content] = await asReader<{ text: string }>(
      `select coalesce(string_agg(t::text, ' '), '') as text from ${name} t`,
    );
    reach.set(name, content!.text.toLowerCase());
  }
  return reach;
}

/** The tables in which some of the texts stand. */
const placesOf = (reach: Map<string, string>, texts: string[]) =>
  [...reach].flatMap(([name, content]) =>
    texts.filter((text) => content.includes(text)).map((text) => `${text} in ${name}`),
  );

const ofPackage = ['slug', 'name', 'title', 'other-title', 'role', 'billed', 'identifier'];
const ofPeople = (when: string) =>
  people
    .filter((each) => each.when === when)
    .flatMap((each) => ofPackage.map((place) => word(place, keyOf(each))));

/** The columns with texts of each table about people, and why those may be read that the vault does not keep. */
const TEXTS: Record<string, string> = {
  'expert.slug': 'vault',
  'expert.name': 'vault',
  'expert.sort_name': 'made of the name',
  'expert.family_name': 'vault',
  'expert.family_sort': 'made of the family name, or of the name',
  'expert.consent': 'a word of a list',
  'expert.withheld': 'made of the consent',
  'expert.biography': 'vault',
  'expert.biography_translations': 'vault',
  'expert.url': 'vault',
  'expert.photo': 'vault',
  'expert.tie_consent': 'a word of a list',
  'expert.embed_consent': 'a word of a list',
  'portrait.hash': 'of a picture of those alone who agreed to be shown with it',
  'expert_identifier.scheme': 'vault',
  'expert_identifier.publisher': 'vault',
  'expert_identifier.value': 'vault',
  'affiliation.title': 'vault',
  'affiliation.title_translations': 'vault',
  'affiliation.valid_from': 'a date',
  'affiliation.valid_to': 'a date',
  'participation.role': 'a word of a list',
  'participation.role_as_given': 'vault',
  'participation.name_at_time': 'of an organization, which ties between organizations need',
  'participation.scope_at_time': 'a word of a list',
  'participation.billed_as': 'vault',
};

it('keeps every text about a person in the vault, or has a reason not to', async () => {
  const columns = await world.sql(`
    select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
      and (c.relname = 'expert' or exists (select from pg_attribute who where who.attrelid = c.oid and who.attname = 'expert_id'))`);
  const expected = Object.keys(TEXTS).toSorted();
  const message = 'Keep it in the vault and say so in TEXTS, or say there why not.';
  expect(columns.map(({ name }) => name).toSorted(), message).toEqual(expected);
});

it('says of every table that names a person, or a row that does, what the log tells of it', () => {
  const publicities = new Set(stored.flatMap(({ publicity = {} }) => Object.keys(publicity)));
  const unrecorded = new Set(
    stored.flatMap((each) => each.unrecorded ?? []).map(({ meta }) => meta.className),
  );
  const recorded = [...world.database.orm.getMetadata().getAll().values()].filter(
    ({ schema, className }) => !schema && !unrecorded.has(className),
  );
  const naming = (names: readonly string[]) =>
    recorded
      .filter(({ props }) =>
        props.some(({ kind, targetMeta }) => kind === 'm:1' && names.includes(targetMeta!.className)),
      )
      .map(({ className }) => className);
  const people = naming(['Expert']);
  const telling = [...new Set([...people, ...naming(people)])];
  expect(telling).toEqual(expect.arrayContaining(['Participation', 'ParticipationCitation']));
  const unsaid = telling.filter((name) => !publicities.has(name));
  expect(unsaid, 'Give each a `publicity` in the `stored.ts` of its folder, as Participation has.').toEqual(
    [],
  );
});

describe('what the login that reads can reach', () => {
  const written = CONSENTS.flatMap((consent) =>
    PLACES.filter((place) => !REACHED.includes(place)).map((place) =>
      secret(place, consent.toUpperCase() as 'DENIED'),
    ),
  );

  it('has everything of those who are shown, and nothing of those who are withheld from the start', async () => {
    await bring(before);
    const reach = await everythingInReach();
    expect(placesOf(reach, [...written, ...ofPeople('never')])).toEqual([]);
    const found = new Set(placesOf(reach, ofPeople('left')).map((each) => each.split(' ')[0]));
    expect([...found].toSorted()).toEqual(ofPeople('left').toSorted());
  });

  it('has nothing of anybody once they are withheld', async () => {
    await bring(after);
    const reach = await everythingInReach();
    expect(placesOf(reach, [...written, ...ofPeople('never'), ...ofPeople('left')])).toEqual([]);
  });

  it('has what may be known: edition, activity, role and organization of their participations', async () => {
    const rows = await asReader(`select distinct p.role, o.slug as organization, a.slug as activity, e.name
      from participation p join expert e on e.id = p.expert_id join organization o on o.id = p.organization_id
      join activity a on a.id = p.activity_id where o.slug = 'org-zq'`);
    expect(rows).toEqual([{ role: 'OTHER', organization: 'org-zq', activity: 'panel-zq', name: null }]);
  });

  it.each(['private.vault', 'private.shown_slug', 'private.change'])('stops at %s', async (table) => {
    await expect(asReader(`select * from ${table}`)).rejects.toThrow('permission denied for schema private');
  });

  it('stops at the functions behind the wall', async () => {
    await expect(asReader('select private.mask(1)')).rejects.toThrow('permission denied');
  });

  it('finds them again where they are known: the same package changes nothing, tried or brought', async () => {
    expect((await bring(after, true)).tables.filter(({ created, updated }) => created + updated > 0)).toEqual(
      [],
    );
    expect((await bring(after)).batch).toBeNull();
  });

  it('takes a changed word to where the others are, and an empty one from there', async () => {
    const billed = word('billed', 'never-denied');
    const changed = {
      ...after,
      participations: after.participations.replace(billed, 'zq-otherwise'),
      affiliations: after.affiliations.replace(
        `\n${word('slug', 'never-denied')},org-zq,${word('title', 'never-denied')}`,
        '',
      ),
      identifiers: after.identifiers.replace(word('identifier', 'never-denied'), 'zq-identifier-more'),
    };
    expect((await bring(changed)).batch).not.toBeNull();
    expect(placesOf(await everythingInReach(), ['zq-otherwise', 'zq-identifier-more'])).toEqual([]);
    expect((await bring(changed)).batch).toBeNull();
    const emptied = { ...changed, participations: changed.participations.replace('zq-otherwise', '') };
    expect((await bring(emptied)).batch).not.toBeNull();
    expect((await bring(emptied)).batch).toBeNull();
    const [vault] = await world.sql(
      `select kept::text from private.vault where kept::text like '%never-denied%'`,
    );
    expect(vault.kept).not.toContain('zq-otherwise');
  });

  it('has them again, with all that was kept, once they say so', async () => {
    const back = filesOf(({ consent }) => (consent === 'withdrawn' ? consent : 'granted'));
    await bring(back);
    const again = await everythingInReach();
    const returned = people.filter(({ consent }) => consent !== 'withdrawn');
    const texts = returned.flatMap((each) => ofPackage.map((place) => word(place, keyOf(each))));
    const found = new Set(placesOf(again, texts).map((each) => each.split(' ')[0]));
    expect(texts.filter((text) => !found.has(text))).toEqual([]);
    expect(
      placesOf(
        again,
        CONSENTS.slice(1, 2).flatMap((each) => ofPackage.map((place) => word(place, `left-${each}`))),
      ),
    ).toEqual([]);
    expect((await bring(back)).batch).toBeNull();
    expect(
      await world.sql(`select count(*)::int as kept from private.vault v join expert e on e.id = v.expert_id
      where e.withheld is null`),
    ).toEqual([{ kept: 0 }]);
  });
});
