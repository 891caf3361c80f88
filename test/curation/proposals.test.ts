import { describe, expect, it } from 'vitest';
import { CURATOR, curatorOf, partnerOf, STEWARD } from '../support/actors.ts';
import { createWorld, type Scribe } from '../support/world.ts';

const made: Record<string, { id: number }> = {};

const world = await createWorld((scribe: Scribe) => {
  made.mine = scribe.organization('Mine');
  scribe.organization('Theirs');
  made.edition = scribe.edition(scribe.series('Congress'), 'First');
  for (const name of ['Stale', 'Refused', 'Withdrawn', 'Spoken of']) scribe.organization(name);
});

const partner = () => partnerOf(made.mine!);

const entries = async () =>
  (await world.sql('select count(*)::int as entries from private.change'))[0].entries;

const PROPOSED =
  '{ userErrors { code messageKey } batch { id } proposal { id state mutation submittedBy } organization { acronym } }';

const propose = (acronym: string, slug = 'mine', version = 1) =>
  world.act(
    partner(),
    `organizationEdit(organization: "${slug}", expectedVersion: ${version}, fields: { acronym: "${acronym}" }, act: { reason: "It is ours" })`,
    {},
    PROPOSED,
  );

const decide = (mutation: string, actor = CURATOR) => world.act(actor, mutation);

/** What somebody sees of a proposal that they ask for alone. */
const see = (id: string, actor: typeof CURATOR | null = CURATOR) =>
  world
    .ask(
      'query ($id: ID!) { proposal(id: $id) { state decision userErrors { code currentVersion } preview { id counts { updated } changes { nodes { fields } } } batch { actor reason } } }',
      { id },
      undefined,
      actor,
    )
    .then(({ data, errors }) => {
      expect(errors).toEqual([]);
      return data.proposal;
    });

describe('what a partner does', () => {
  it('waits for a curator, and changes nothing until then', async () => {
    const before = await entries();
    const { userErrors, proposal, batch, organization } = await propose('M');
    expect(userErrors).toEqual([]);
    expect(proposal).toMatchObject({ state: 'OPEN', mutation: 'organizationEdit', submittedBy: 'Mine' });
    expect([batch, organization]).toEqual([null, null]);
    expect(await entries()).toBe(before);
  });

  it('is refused at once where it could not be done, or is of another organization', async () => {
    expect((await propose('M', 'theirs')).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await propose('M', 'mine', 9)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('shows what it would change to those who may see it, and is nothing to others', async () => {
    const { proposal } = await propose('P');
    expect(await see(proposal.id)).toMatchObject({
      state: 'OPEN',
      userErrors: [],
      preview: { id: null, counts: { updated: 1 }, changes: { nodes: [{ fields: ['acronym'] }] } },
    });
    expect(await see(proposal.id, partner())).not.toBeNull();
    expect(await see(proposal.id, null)).toBeNull();
    expect(await see(proposal.id, { ...partner(), token: 'another' })).toBeNull();
  });

  it("is done when it is accepted, in the partner's name, and once", async () => {
    const { proposal } = await propose('A');
    expect((await decide(`proposalAccept(proposal: "${proposal.id}")`)).userErrors).toEqual([]);
    expect(await see(proposal.id)).toMatchObject({
      state: 'ACCEPTED',
      batch: { actor: 'Mine', reason: 'It is ours' },
    });
    expect(await world.read('{ organization(slug: "mine") { acronym } }')).toEqual({
      organization: { acronym: 'A' },
    });
    expect((await decide(`proposalAccept(proposal: "${proposal.id}")`)).userErrors).toMatchObject([
      { code: 'CONFLICT', messageKey: 'proposal.decided' },
    ]);
  });

  it('is stale with its reasons where somebody changed the thing meanwhile', async () => {
    const proposed = await world.act(
      CURATOR,
      'organizationEdit(organization: "stale", expectedVersion: 1, fields: { acronym: "S" }, act: { propose: true })',
      {},
      PROPOSED,
    );
    await decide('organizationEdit(organization: "stale", expectedVersion: 1, fields: { acronym: "T" })');
    const { id } = proposed.proposal;
    expect(await see(id)).toMatchObject({
      preview: null,
      userErrors: [{ code: 'STALE_VERSION', currentVersion: 2 }],
    });
    expect((await decide(`proposalAccept(proposal: "${id}")`)).userErrors).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    expect(await see(id)).toMatchObject({ state: 'STALE', userErrors: [{ code: 'STALE_VERSION' }] });
  });

  it('is refused with a reason by a curator, and taken back by whoever made it alone', async () => {
    const [one, other] = [(await propose('R', 'mine', 2)).proposal, (await propose('W', 'mine', 2)).proposal];
    expect((await decide(`proposalRefuse(proposal: "${one.id}", act: {})`)).userErrors).toMatchObject([
      { code: 'INVALID', path: ['act', 'reason'] },
    ]);
    await decide(`proposalRefuse(proposal: "${one.id}", act: { reason: "No source" })`);
    expect(await see(one.id)).toMatchObject({ state: 'REFUSED', decision: 'No source' });
    expect((await decide(`proposalWithdraw(proposal: "${other.id}")`)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const another = { ...partner(), token: 'another' };
    expect((await decide(`proposalWithdraw(proposal: "${other.id}")`, another)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await decide(`proposalWithdraw(proposal: "${other.id}")`, partner())).userErrors).toEqual([]);
    expect(await see(other.id)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('is not there for a curator of an edition that it is not of, who learns nothing of it and cannot make it stale', async () => {
    const { proposal } = await propose('E', 'mine', 2);
    const curator = curatorOf(made.edition!);
    for (const mutation of [
      `proposalAccept(proposal: "${proposal.id}")`,
      `proposalRefuse(proposal: "${proposal.id}", act: { reason: "No" })`,
    ])
      expect((await decide(mutation, curator)).userErrors).toMatchObject([
        { code: 'NOT_FOUND', path: ['proposal'] },
      ]);
    expect(await see(proposal.id)).toMatchObject({ state: 'OPEN' });
    await decide(`proposalWithdraw(proposal: "${proposal.id}")`, partner());
  });

  it('is made once under a key that is sent twice at once, and another act under it is refused', async () => {
    const key = 'a3bb189e-8bf9-4888-9912-ace4e6543002';
    const send = (acronym: string) =>
      world.act(
        partner(),
        `organizationEdit(organization: "mine", expectedVersion: 2, fields: { acronym: "${acronym}" }, act: { idempotencyKey: "${key}" })`,
        {},
        PROPOSED,
      );
    const answers = await Promise.all([send('K'), send('K'), send('K')]);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(codes.filter((code) => code !== 'RETRY_LATER')).toEqual([]);
    const again = await send('K');
    const ids = [again, ...answers].flatMap(({ proposal }) => proposal?.id ?? []);
    expect(new Set(ids).size).toBe(1);
    expect((await send('L')).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    await decide(`proposalWithdraw(proposal: "${again.proposal.id}")`, partner());
  });

  it('is only what keeps the network: neither a token nor a correction waits for a curator', async () => {
    for (const [actor, mutation] of [
      [STEWARD, 'tokenCreate(fields: { name: "T", role: STEWARD, scopes: [WRITE] }, act: { propose: true })'],
      [STEWARD, 'proposalWithdraw(proposal: "Proposal_1", act: { propose: true })'],
      [null, 'correctionSubmit(node: "Organization_1", says: "Wrong", act: { propose: true })'],
    ] as const)
      expect((await world.act(actor, mutation, {}, '{ userErrors { code path } }')).userErrors).toEqual([
        { code: 'INVALID', path: ['act', 'propose'] },
      ]);
  });

  it('is listed for curators, and is not tried in lists', async () => {
    const list = '{ proposals(first: 2) { totalCount nodes { mutation } pageInfo { hasNextPage } } }';
    const { data } = await world.ask(list, {}, undefined, CURATOR);
    expect(data.proposals).toMatchObject({ totalCount: 8, pageInfo: { hasNextPage: true } });
    expect((await world.read(list)).proposals).toMatchObject({ totalCount: 0, nodes: [] });
    const { errors } = await world.ask('{ proposals { nodes { preview { id } } } }', {}, undefined, CURATOR);
    expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a correction', () => {
  const send = (says: string) =>
    world.act(null, `correctionSubmit(node: "${about}", says: "${says}", sourceUrl: "https://example.org/")`);
  let about = '';

  it('is sent without a credential, and read by curators alone', async () => {
    about = (await world.read('{ organization(slug: "spoken-of") { id } }')).organization.id;
    expect(await send('The name is wrong')).toEqual({ userErrors: [], batch: null });
    const seen = '{ proposals(first: 1) { nodes { mutation input submittedBy } } }';
    const { data } = await world.ask(seen, {}, undefined, STEWARD);
    expect(data.proposals.nodes).toEqual([
      {
        mutation: 'correctionSubmit',
        input: { node: about, says: 'The name is wrong', sourceUrl: 'https://example.org/' },
        submittedBy: 'public',
      },
    ]);
    expect((await world.read(seen)).proposals.nodes).toEqual([]);
  });

  it('is refused with contacts in it, of nothing, and where twenty of one thing wait', async () => {
    expect((await send('Write to a@b.mx')).userErrors).toMatchObject([{ code: 'INVALID', path: ['says'] }]);
    expect(
      (await world.act(null, 'correctionSubmit(node: "Organization_zz", says: "Who?")')).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND', path: ['node'] }]);
    for (const id of ['Proposal_1', 'Batch_1', 'Vault_1', 'ActivityTopic_1', 'OrganizationName_1'])
      expect(
        (await world.act(null, `correctionSubmit(node: "${id}", says: "Who?")`)).userErrors,
        id,
      ).toMatchObject([{ code: 'INVALID', path: ['node'] }]);
    for (let sent = 1; sent < 20; sent++) await send(`Wrong ${sent}`);
    expect((await send('Wrong again')).userErrors).toMatchObject([
      { code: 'LIMIT_TOO_HIGH', path: ['node'] },
    ]);
  });

  it('lets the oldest fall out where more than two hundred wait', async () => {
    await world.sql(`insert into private.proposal (mutation, input, submitted_by, editions, node)
      select 'correctionSubmit', '{}', 'public', '{}', 'Organization_' || n from generate_series(1, 300) n`);
    about = (await world.read('{ organization(slug: "refused") { id } }')).organization.id;
    await send('The latest');
    const [waiting] = await world.sql(
      `select count(*)::int as waiting, max(input ->> 'says') filter (where id = (select max(id) from private.proposal)) as latest
       from private.proposal where state = 'OPEN' and node is not null`,
    );
    expect(waiting).toEqual({ waiting: 200, latest: 'The latest' });
  });
});
