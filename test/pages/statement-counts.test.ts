import { describe, expect, it } from 'vitest';
import * as operations from '../../web/graphql/operations.ts';
import { CHANNELS } from '../../web/layout/channels.ts';
import { serveWorld, statementsOf } from '../support/served.ts';
import type { Scribe } from '../support/world.ts';

/** An edition with so many activities of six people each. */
function gathering(scribe: Scribe, name: string, activities: number) {
  const sector = scribe.sector(`Sector ${name}`);
  const edition = scribe.edition(scribe.series(`Serie ${name}`), name, { startsOn: '2022-11-09' });
  const organizations = Array.from({ length: 10 }, (_, at) =>
    scribe.organization(`${name} ${at}`, { sector }),
  );
  for (const organization of organizations) scribe.convening(edition, organization, { sectorAtTime: sector });
  const experts = Array.from({ length: 60 }, (_, at) => scribe.expert(`Persona ${at} ${name}`));
  for (let at = 0; at < activities; at++) {
    const activity = scribe.activity(edition, `Panel ${at} ${name}`, {
      startsAt: new Date(Date.UTC(2022, 10, 9, 12, at)),
    });
    for (let seat = 0; seat < 6; seat++) {
      scribe.participation(activity, experts[(at + seat * 7) % experts.length]!, {
        onBehalfOf: organizations[(at + seat) % organizations.length],
        sectorAtTime: sector,
      });
    }
  }
  const outcome = scribe.outcome(edition, `Acuerdo de ${name}`);
  const agendaItem = scribe.agendaItem(`Agenda ${name}`);
  scribe.feeds(outcome, agendaItem);
  for (let at = 0; at < activities; at++) scribe.evidence(outcome, '2023', { note: `Avance ${at}` });
}

const { url, get } = await serveWorld((scribe) => {
  gathering(scribe, 'Chica', 1);
  gathering(scribe, 'Grande', 50);
});

const statementCountOf = async (path: string): Promise<number> => {
  const statements = await statementsOf(async () => expect((await get(path)).status).toBe(200));
  return statements.length;
};

/** Pages of something small, the same of something large, and the statements that either takes at most. */
const MAX_STATEMENTS: [small: string, large: string, statements: number][] = [
  ['/series/serie-chica', '/series/serie-grande', 6],
  ['/editions/chica', '/editions/grande', 16],
  ['/activities/panel-0-chica', '/activities/panel-0-grande', 1],
  ['/outcomes/acuerdo-de-chica', '/outcomes/acuerdo-de-grande', 1],
  ['/agenda/agenda-chica', '/agenda/agenda-grande', 3],
  ['/organizations/chica-0', '/organizations/grande-0', 10],
  ['/experts/persona-0-chica', '/experts/persona-0-grande', 7],
  ['/sectors/sector-chica', '/sectors/sector-grande', 8],
];

describe('a page', () => {
  it.each(MAX_STATEMENTS)(
    'takes few statements, and as many for much as for little: %s, %s',
    async (small, large, most) => {
      await get(small);
      await get(large); // by then the graph is read
      const prices = [await statementCountOf(`${small}?lang=en`), await statementCountOf(`${large}?lang=en`)];
      expect(prices[0]).toBe(prices[1]);
      expect(prices[0]).toBeLessThanOrEqual(most);
    },
  );

  it.each([
    ['/series', 3],
    ['/editions', 3],
    ['/organizations', 3],
    ['/experts', 2],
    ['/outcomes', 2],
    ['/agenda', 4],
    ['/sectors', 9],
  ])('of a list takes few statements: %s', async (path, most) => {
    expect(await statementCountOf(`${path}?lang=en`)).toBeLessThanOrEqual(most);
  });
});

/** The queries of pages of things, whose variables are all of these. */
const OF_THINGS = Object.values(operations).filter(({ name }) =>
  /^(Activity|AgendaItem|Edition|Expert|Organization|Outcome|Sector|Series)(Page|List|Editions|Ties|Conveners|Programme|Speakers|Evidence)$|^Sitemap|^IsGone$/.test(
    name,
  ),
);

it.each(OF_THINGS.map(({ name, text }) => [name, text]))(
  'asks no question that the limits would refuse, whatever the network holds: %s',
  async (_, query) => {
    const variables = { slug: 'x', locale: 'es', type: 'EXPERT', channels: [...CHANNELS] };
    const used = Object.entries(variables).filter(([variable]) => query!.includes(`$${variable}:`));
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: Object.fromEntries(used) }),
    });
    const { errors, extensions } = (await response.json()) as {
      errors?: object[];
      extensions: { cost: { requested: { cost: number } } };
    };
    expect(errors).toBeUndefined();
    expect(extensions.cost.requested.cost).toBeLessThanOrEqual(8_000);
  },
);
