import { buildSchema, type GraphQLArgument, type GraphQLField, type GraphQLObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lensOf } from '../../src/federation/lens/lens-sdl.ts';
import { selectedFields } from '../support/selected-fields.ts';
import { askedServer, asker } from '../support/two-networks.ts';
import { idOf, type Scribe } from '../support/world.ts';
import { describeGateway } from './support/installed.ts';
import { joinNetworks } from './support/two-networks-stage.ts';

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
  partner: 'nobody',
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

/** What is asked of each field at the root, to so many steps. */
const questions = (steps: number) =>
  rootFields.map((field) => {
    const selection = selectedFields(schema, field.type, steps, 'tejido');
    return [field.name, `{ ${field.name}${argumentsOf(field)} ${selection} }`] as const;
  });

const known = new Map<string, ReturnType<typeof theirs.ask>>();

/** What the network answers itself; it is asked once. */
const direct = (asked: string) => {
  const answer = known.get(asked) ?? theirs.ask({ document: parse(bare(asked)), variables: {} }, {});
  known.set(asked, answer);
  return answer;
};

const withoutPrefix = (data: unknown) => JSON.parse(bare(JSON.stringify(data)));

describe('every field at the root of another network', () => {
  it.each([
    [1, 39],
    [2, 37],
    [3, 26],
  ])('answers through the lens as it does directly, to %i steps', async (steps, fewest) => {
    let equal = 0;
    for (const [name, asked] of questions(steps)) {
      const expected = await direct(asked);
      const { data, errors } = await ask(`{ norte ${asked} }`);
      if (expected.errors) {
        expect([name, errors.length]).toEqual([name, 1]);
        continue;
      }
      expect([name, errors]).toEqual([name, []]);
      expect(withoutPrefix(data.norte)).toEqual(expected.data);
      equal++;
    }
    expect(equal).toBeGreaterThanOrEqual(fewest); // the others are refused directly too
  });
});

describeGateway('every field at the root of another network, through the gateway', async () => {
  const { ask: askGateway, network } = await joinNetworks(
    { ours: theirs.url, theirs: theirs.url },
    _service.sdl,
  );

  it.each<[number, string[], number]>([
    [1, [], 39],
    [2, [], 37],
    [3, ['pathsBetween'], 25],
  ])(
    'answers as it does directly, to %i steps, but for what is too much for the gateway: %j',
    async (steps, tooMuch, fewest) => {
      const refused: string[] = [];
      let equal = 0;
      for (const [name, asked] of questions(steps)) {
        const expected = await direct(asked);
        const { text } = await askGateway(`{ norte ${asked} }`);
        // A permalink says where the network was asked.
        const { data, errors } = JSON.parse(text.replaceAll(new URL(network.url).origin, theirs.url));
        if (expected.errors) {
          expect([name, data?.norte ?? null, errors.length]).toEqual([name, null, 1]);
        } else if (!data) {
          refused.push(name);
          expect(errors[0].extensions.code).toMatch(/^(COST_TOO_HIGH|OPERATION_TOO_LARGE)$/);
        } else {
          expect([name, errors]).toEqual([name, undefined]);
          expect(withoutPrefix(data.norte)).toEqual(expected.data);
          equal++;
        }
      }
      expect(refused).toEqual(tooMuch);
      expect(equal).toBeGreaterThanOrEqual(fewest); // the others are refused directly too
    },
  );
});
