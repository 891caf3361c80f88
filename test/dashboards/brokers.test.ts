import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import type { Scribe } from '../support/world.ts';
import { askPublicly } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

/** Who met whom, two at a time, by the first letters of their names. */
const MEETINGS = ['FU', 'FL', 'FI', 'FM', 'FS', 'UM', 'UL', 'LS', 'IM', 'IS', 'NU', 'NS'];

/**
 * Foro, of civil society, is tied to three of academia (Universidad, Laboratorio, Instituto) and two of government (Ministerio,
 * Secretaría). Of these six pairs four are tied; open are Universidad and Secretaría, Laboratorio and Ministerio. Universidad
 * connects Laboratorio and Ministerio, Laboratorio connects Universidad and Secretaría. Nadie would connect two as well, but
 * nobody recorded its sector.
 */
function fill(scribe: Scribe) {
  const [academia, gobierno, civil] = ['Academia', 'Gobierno', 'Civil'].map((name) => scribe.sector(name));
  const organizations: Record<string, { id: number }> = {
    U: scribe.organization('Universidad', { sector: academia }),
    L: scribe.organization('Laboratorio', { sector: academia }),
    I: scribe.organization('Instituto', { sector: academia }),
    M: scribe.organization('Ministerio', { sector: gobierno }),
    S: scribe.organization('Secretaria', { sector: gobierno }),
    F: scribe.organization('Foro', { sector: civil }),
    N: scribe.organization('Nadie'),
  };
  const experts = Object.fromEntries(
    Object.keys(organizations).map((letter) => [letter, scribe.expert(`Persona ${letter}`)]),
  );
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021', { year: 2021 });
  for (const who of MEETINGS) {
    const activity = scribe.activity(edition, who);
    for (const letter of who)
      scribe.participation(activity, experts[letter]!, { onBehalfOf: organizations[letter] });
  }
}

const { url, world } = await serveWorld(fill);
const seeded = seededServer();

const brokers = (more: string, after?: string) =>
  askPublicly(
    url,
    `query ($after: String) { brokersBetween(a: "academia", b: "gobierno", after: $after ${more}) {
      totalCount organizations withSector pageInfo { hasNextPage endCursor }
      nodes { rank brokerage gatekeeper liaison organization { slug }
        ties(orderBy: NAME) { totalCount nodes { shared a { ... on Organization { slug } } b { ... on Organization { slug } } } } }
    } }`,
    { after },
  );

interface Node {
  rank: number;
  brokerage: number;
  gatekeeper: number;
  liaison: number;
  organization: { slug: string };
  ties: { totalCount: number; nodes: { a: { slug: string }; b: { slug: string } }[] };
}

describe('who bridges two sectors', () => {
  it('is by the pairs that it connects, in a role, with its rank and the ties that carry it', async () => {
    const { brokersBetween } = await brokers('');
    expect(brokersBetween).toMatchObject({ totalCount: 3, organizations: 7, withSector: 6 });
    const found = brokersBetween.nodes.map(({ organization, rank, gatekeeper, liaison, ties }: Node) => [
      organization.slug,
      rank,
      gatekeeper,
      liaison,
      ties.nodes.map(({ b }) => b.slug),
    ]);
    expect(found).toEqual([
      ['foro', 1, 0, 2, ['laboratorio', 'ministerio', 'secretaria', 'universidad']],
      ['universidad', 2, 1, 0, ['laboratorio', 'ministerio']],
      ['laboratorio', 2, 1, 0, ['secretaria', 'universidad']],
    ]);
    for (const { organization, brokerage, gatekeeper, liaison, ties } of brokersBetween.nodes as Node[]) {
      expect(brokerage).toBe(gatekeeper + liaison);
      expect(ties.nodes.every(({ a }) => a.slug === organization.slug)).toBe(true);
    }
  });

  it('is the same page by page', async () => {
    const slugs: string[] = [];
    let after: string | undefined;
    do {
      const { brokersBetween } = await brokers(', first: 1', after);
      slugs.push(...brokersBetween.nodes.map(({ organization }: Node) => organization.slug));
      after = brokersBetween.pageInfo.hasNextPage ? brokersBetween.pageInfo.endCursor : undefined;
    } while (after);
    expect(slugs).toEqual(['foro', 'universidad', 'laboratorio']);
  });

  it('is nobody where nothing is in scope', async () => {
    const { brokersBetween } = await brokers(', filter: { channels: [OUTCOME] }');
    expect(brokersBetween).toMatchObject({ totalCount: 0, nodes: [], organizations: 0 });
  });

  it.each([
    ['the same sector twice', 'a: "academia", b: "academia"', 'are the same sector. Give two different ones'],
    [
      'an unknown sector',
      'a: "academia", b: "goverment"',
      '"goverment" is neither the id nor the slug of a Sector',
    ],
    ['half a pair', 'a: "academia"', 'argument "b" of type "ID!" is required'],
  ])('is refused of %s', async (_, args, message) => {
    const { errors } = await world.ask(`{ brokersBetween(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ message: expect.stringContaining(message) }]);
  });

  it('is told in the data of a first start, as the roles of all pairs of sectors add up to', async () => {
    const { brokersBetween, sectors } = await askPublicly(
      seeded.url,
      exampleNamed('who-bridges-two-sectors').replace(/^query.*\{$/m, '$& sectors { slug }'),
    );
    expect(brokersBetween.totalCount).toBeGreaterThan(0);
    const slugs: string[] = sectors.map(({ slug }: { slug: string }) => slug);
    const { organization } = brokersBetween.nodes[0] as Node;
    const pairs = slugs.flatMap((a, at) => slugs.slice(at + 1).map((b) => [a, b] as const));
    let sum = 0;
    for (const [a, b] of pairs) {
      const data = await askPublicly(
        seeded.url,
        'query ($a: ID!, $b: ID!) { brokersBetween(a: $a, b: $b, first: 100) { nodes { brokerage organization { slug } } } }',
        { a, b },
      );
      const own = data.brokersBetween.nodes.find(
        (node: Node) => node.organization.slug === organization.slug,
      );
      sum += own?.brokerage ?? 0;
    }
    const whole = await askPublicly(
      seeded.url,
      'query ($slug: String) { organization(slug: $slug) { metrics { brokerage { gatekeeper liaison } } } }',
      { slug: organization.slug },
    );
    const { gatekeeper, liaison } = whole.organization.metrics.brokerage;
    expect(sum).toBe(gatekeeper + liaison);
  });
});
