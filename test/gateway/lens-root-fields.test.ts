import { buildSchema, type GraphQLArgument, type GraphQLField, type GraphQLObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lensOf } from '../../src/federation/lens/lens-sdl.ts';
import { selectedFields } from '../support/selected-fields.ts';
import { askedServer, asker } from '../support/two-networks.ts';
import { idOf, type Scribe } from '../support/world.ts';

const ids: Record<string, string> = {};

const theirs = await askedServer(async (scribe: Scribe) => {
  const sectors = [scribe.sector('Academia'), scribe.sector('Government')];
  const organizations = ['Acme', 'Zeta', 'Beta'].map((name, at) =>
    scribe.organization(name, { sector: sectors[at % 2] }),
  );
  const series = scribe.series('Forum');
  const editions = ['Forum 2023', 'Forum 2024'].map((name, at) =>
    scribe.edition(series, name, { startsOn: `202${3 + at}-05-01` }),
  );
  const topic = scribe.topic('Open data');
  const people = ['Ana López', 'Eva Ruiz', 'Gil Paz'].map((name) => scribe.expert(name));
  const talks = editions.map((edition, at) => scribe.activity(edition, `Talk ${at}`));
  const outcome = scribe.outcome(editions[0], 'A conclusion');
  const item = scribe.agendaItem('An item');
  await scribe.em.flush();
  for (const talk of talks) {
    scribe.about(talk, topic);
    for (const [at, person] of people.entries())
      scribe.participation(talk, person, { onBehalfOf: organizations[at] });
  }
  scribe.convening(editions[0], organizations[0]);
  scribe.responsibility(outcome, organizations[1]);
  scribe.feeds(outcome, item);
  scribe.identify(organizations[0], 'ROR', '00northacme');
  scribe.cite(outcome, scribe.source('A page'));
  await scribe.em.flush();
  const rows = {
    a: organizations[0],
    b: organizations[1],
    one: editions[0],
    two: editions[1],
    s0: sectors[0],
    s1: sectors[1],
  };
  for (const [name, row] of Object.entries(rows)) ids[name] = idOf(row);
});

const { _service } = await theirs.world.read('{ _service { sdl } }');
const found = lensOf({ name: 'norte', home: 'tejido', sdl: _service.sdl, ours: _service.sdl });
if ('problems' in found) throw new Error(found.problems.join());
const schema = buildSchema(found.lens.sdl, { assumeValidSDL: true });
const ask = asker({
  name: 'norte',
  home: 'tejido',
  sdl: _service.sdl,
  askTheirs: theirs.ask,
  askOurs: theirs.ask,
});

const SLUGS: Record<string, string> = {
  organization: 'acme',
  activity: 'talk-0',
  topic: 'open-data',
  expert: 'ana-lopez',
  edition: 'forum-2023',
  series: 'forum',
  outcome: 'a-conclusion',
  agendaItem: 'an-item',
  sector: 'academia',
  isGone: 'nobody',
};

/** The arguments that a field needs, or by which it names one thing. */
function argumentsOf({ name: field, args }: GraphQLField<unknown, unknown>): string {
  const given = args.flatMap(({ name, type }: GraphQLArgument): string[] => {
    const text = JSON.stringify;
    if (name === 'slug') return [`slug: ${text(SLUGS[field])}`];
    if (name === 'first') return ['first: 3'];
    if (!String(type).endsWith('!')) return [];
    if (name === 'a' || name === 'b')
      return [`${name}: ${text(ids[field === 'brokersBetween' ? `s${name === 'a' ? 0 : 1}` : name])}`];
    if (name === 'from' || name === 'to')
      return [
        `${name}: ${text(field === 'editionDiff' ? ids[name === 'from' ? 'one' : 'two'] : ids[name === 'from' ? 'a' : 'b'])}`,
      ];
    if (name === 'between') return ['between: ORGANIZATION'];
    if (name === 'type') return ['type: ORGANIZATION'];
    if (name === 'text') return ['text: "talk"'];
    return [String(type).startsWith('[') ? `${name}: [${text(ids.a)}]` : `${name}: ${text(ids.a)}`];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const rootFields = Object.values((schema.getType('NorteNetwork') as GraphQLObjectType).getFields());

/** What the lens calls by its prefix, as the network calls it itself. */
const bare = (text: string): string => text.replaceAll(/\bNorte(?=[A-Z])/g, '');

describe('every field at the root of another network', () => {
  it.each([
    [1, 38],
    [2, 36],
    [3, 25],
  ])('answers through the lens as it does directly, to %i steps', async (steps, fewest) => {
    let equal = 0;
    for (const field of rootFields) {
      const asked = `{ ${field.name}${argumentsOf(field)} ${selectedFields(schema, field.type, steps, 'tejido')} }`;
      const direct = await theirs.ask({ document: parse(bare(asked)), variables: {} }, {});
      const { data, errors } = await ask(`{ norte ${asked} }`);
      if (direct.errors) {
        expect([field.name, errors.length]).toEqual([field.name, 1]);
        continue;
      }
      expect([field.name, errors]).toEqual([field.name, []]);
      expect(JSON.parse(bare(JSON.stringify(data.norte)))).toEqual(direct.data);
      equal++;
    }
    expect(equal).toBeGreaterThanOrEqual(fewest); // the others are refused directly too
  });
});
