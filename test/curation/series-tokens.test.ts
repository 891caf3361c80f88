import { describe, expect, it } from 'vitest';
import { actorOf, CURATOR, curatorOf, partnerOf, STEWARD } from '../support/actors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const made: Record<string, { id: number }> = {};

const world = await createWorld((scribe: Scribe) => {
  const [congress, other] = [scribe.series('Congress'), scribe.series('Other')];
  const [first, second] = [scribe.edition(congress, 'First'), scribe.edition(congress, 'Second')];
  const mine = scribe.organization('Mine');
  const convening = scribe.convening(second, mine);
  Object.assign(made, { mine, congress, other, first, second, convening });
  made.foreign = scribe.edition(other, 'Foreign');
});

const ofSeries = (...series: { id: number }[]) =>
  actorOf('CURATOR', { token: 'of-series', series: series.map(({ id }) => id) });

const propose = async (mutation: string, actor = CURATOR) => {
  const { userErrors, proposal } = await world.act(
    actor,
    mutation,
    {},
    '{ userErrors { code message } proposal { id } }',
  );
  expect(userErrors).toEqual([]);
  return proposal.id as string;
};

/** The ids of the proposals that somebody is shown, in the list and each alone. */
const shownTo = async (actor: typeof CURATOR, ...ids: string[]) => {
  const list = await world.ask(
    '{ proposals(state: [OPEN]) { nodes { id } totalCount } }',
    {},
    undefined,
    actor,
  );
  const listed = list.data.proposals.nodes.map(({ id }: { id: string }) => id);
  expect(list.data.proposals.totalCount).toBe(listed.length);
  for (const id of ids) {
    const alone = await world.ask('query ($id: ID!) { proposal(id: $id) { id } }', { id }, undefined, actor);
    expect(alone.data.proposal !== null, id).toBe(listed.includes(id));
  }
  return ids.filter((id) => listed.includes(id));
};

const codes = async (actor: typeof CURATOR, mutation: string) =>
  (await world.act(actor, mutation)).userErrors.map(({ code }: { code: string }) => code);

const TRIED = 'act: { dryRun: true, reason: "Tried" }';
const PROPOSED = 'act: { propose: true, reason: "Proposed" }';

describe('a token by series', () => {
  it('reaches all editions of the series, the series itself, and nothing of others', async () => {
    const curator = ofSeries(made.congress!);
    const edit = (slug: string) =>
      `editionEdit(edition: "${slug}", expectedVersion: 1, fields: { city: "Puebla" }, ${TRIED})`;
    expect(await codes(curator, edit('first'))).toEqual([]);
    expect(await codes(curator, edit('second'))).toEqual([]);
    expect(await codes(curator, edit('foreign'))).toEqual(['FORBIDDEN']);
    const series = (slug: string) =>
      `seriesEdit(series: "${slug}", expectedVersion: 1, fields: { name: "New", sources: [{ url: "https://example.org/" }] }, ${TRIED})`;
    expect(await codes(curator, series('congress'))).toEqual([]);
    expect(await codes(curator, series('other'))).toEqual(['FORBIDDEN']);
    expect(await codes(curatorOf(made.first!, made.second!), series('congress'))).toEqual(['FORBIDDEN']);
    const ties = `seriesEdit(series: "congress", expectedVersion: 1, fields: { expertTies: OFF }, ${TRIED})`;
    expect(await codes(curator, ties)).toEqual(['FORBIDDEN']);
  });

  it('records an edition of the series, and removes one', async () => {
    const curator = ofSeries(made.other!);
    const record = (series: string) =>
      `editionRecord(fields: { series: { slug: "${series}" }, name: "Third" }, ${TRIED})`;
    expect(await codes(curator, record('other'))).toEqual([]);
    expect(await codes(curator, record('congress'))).toEqual(['FORBIDDEN']);
    const remove = (id: number) => `nodeRemove(node: "Edition_${id}", expectedVersion: 1, ${TRIED})`;
    expect(await codes(curator, remove(made.foreign!.id))).toEqual([]);
    expect(await codes(curator, remove(made.first!.id))).toEqual(['FORBIDDEN']);
  });

  it('sees the proposals of the series and of its editions, and of no other', async () => {
    const edition = await propose(
      `editionEdit(edition: "second", expectedVersion: 1, fields: { city: "Puebla" }, ${PROPOSED})`,
    );
    const series = await propose(
      `seriesEdit(series: "congress", expectedVersion: 1, fields: { name: "Congreso" }, ${PROPOSED})`,
    );
    const recorded = await propose(
      `editionRecord(fields: { series: { slug: "congress" }, name: "Third" }, ${PROPOSED})`,
    );
    const removed = await propose(
      `nodeRemove(node: "Convening_${made.convening!.id}", expectedVersion: 1, ${PROPOSED})`,
      partnerOf(made.mine!),
    );
    const foreign = await propose(
      `editionEdit(edition: "foreign", expectedVersion: 1, fields: { city: "Puebla" }, ${PROPOSED})`,
    );
    const organization = await propose(
      `organizationEdit(organization: "mine", expectedVersion: 1, fields: { acronym: "M" }, ${PROPOSED})`,
    );
    const all = [edition, series, recorded, removed, foreign, organization];
    expect(await shownTo(ofSeries(made.congress!), ...all)).toEqual([edition, series, recorded, removed]);
    expect(await shownTo(ofSeries(made.other!), ...all)).toEqual([foreign]);
    expect(await shownTo(curatorOf(made.first!, made.second!), ...all)).toEqual([edition, removed]);
    expect(await shownTo(STEWARD, ...all)).toEqual(all);
  });

  it('decides what it sees, and what it does not see is not there', async () => {
    const [mine, theirs] = [ofSeries(made.congress!), ofSeries(made.other!)];
    const id = await propose(
      `editionEdit(edition: "first", expectedVersion: 1, fields: { city: "Puebla" }, ${PROPOSED})`,
    );
    const refused = await propose(
      `seriesEdit(series: "congress", expectedVersion: 1, fields: { name: "C" }, ${PROPOSED})`,
    );
    expect(await codes(theirs, `proposalAccept(proposal: "${id}")`)).toEqual(['NOT_FOUND']);
    expect(await codes(mine, `proposalAccept(proposal: "${id}")`)).toEqual([]);
    expect((await world.read('{ edition(slug: "first") { city } }')).edition).toEqual({ city: 'Puebla' });
    expect(await codes(mine, `proposalRefuse(proposal: "${refused}", act: { reason: "No" })`)).toEqual([]);
  });

  it('is told with the editions of its series', async () => {
    const ask = async (actor: typeof CURATOR) =>
      (await world.ask('{ viewer { editions { slug } } }', {}, undefined, actor)).data.viewer.editions;
    expect(await ask(ofSeries(made.congress!))).toEqual([{ slug: 'first' }, { slug: 'second' }]);
    expect(await ask({ ...ofSeries(made.congress!), editions: [made.foreign!.id, made.first!.id] })).toEqual([
      { slug: 'foreign' },
      { slug: 'first' },
      { slug: 'second' },
    ]);
    expect(await ask(CURATOR)).toEqual([]);
  });
});
