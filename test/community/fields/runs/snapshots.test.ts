import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openApp } from '../../../../src/app.ts';
import { takeSnapshot } from '../../../../src/community/storage/snapshots.ts';
import { OrganizationTable } from '../../../../src/domain/organization/organization.table.ts';
import { listen } from '../../../support/http.ts';
import { createWorld } from '../../../support/world.ts';
import { type SixOrganizations, sixOrganizations } from '../six-organizations.ts';

let of!: SixOrganizations;
const world = await createWorld((scribe) => {
  of = sixOrganizations(scribe);
});

const take = async (label: string, doi?: string) => {
  const revision = await world.app.community.refreshedRevision();
  return takeSnapshot(world.database.orm.em, revision, { label, doi, actor: 'test' });
};

const KEPT = 'snapshots { nodes { id label takenAt revision contentHash doi license } }';
const snapshotOf = async (label: string) =>
  (await world.read(`{ ${KEPT} }`)).snapshots.nodes.find((each: { label: string }) => each.label === label);

const WHOLE = `revision actors activities ties density robinsAlexanderClustering components giantShare sectorAssortativity
  sectorEIIndex newcomerShare retention mixing { row { slug } column { slug } ties expected }`;
const OWN = `activities editions bipartiteDegree bipartiteCloseness bipartiteBetweenness latapyClustering redundancy constraint
  effectiveSize brokerage { liaison } crossSectorShare isArticulation componentsIfRemoved`;
const RUN = 'run { id figures snapshot { label } }';

/** The figures of a snapshot, or of now, and the runs behind them. */
async function figures(snapshot?: string) {
  const asked = snapshot ? `snapshot: "${snapshot}"` : 'snapshot: null';
  const { organizations, experts, cima, faro } = await world.read(`{
    organizations: network(between: ORGANIZATION, ${asked}) { ${WHOLE} ${RUN} }
    experts: network(between: EXPERT, ${asked}) { ${WHOLE} ${RUN} }
    cima: organization(slug: "cima") { metrics(${asked}) { ${OWN} ${RUN} } }
    faro: organization(slug: "faro") { metrics(${asked}) { ${OWN} ${RUN} } } }`);
  return { organizations, experts, cima: cima.metrics, faro: faro.metrics };
}

const again = (id: string) =>
  world.ask(
    'query ($id: ID!) { node(id: $id) { ... on AnalysisRun { revision figures snapshot { label revision } } } }',
    { id },
  );

describe('a snapshot', () => {
  it('holds the newest revision under a label, a hash and a licence', async () => {
    // Whoever asked for the run before, asks again and finds the snapshot: that there was none is not remembered.
    const { organizations } = await figures();
    expect(organizations.run.snapshot).toBeNull();
    await take(' Memoria 2023 ', '10.5281/zenodo.1');
    const { name, contentHash } = await world.app.community.currentRevision();
    expect(await snapshotOf('Memoria 2023')).toEqual({
      id: expect.stringMatching(/^Snapshot_/),
      label: 'Memoria 2023',
      takenAt: expect.stringMatching(/Z$/),
      revision: name,
      contentHash,
      doi: '10.5281/zenodo.1',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect((await figures()).organizations.run.snapshot).toEqual({ label: 'Memoria 2023' });
    const { id } = await snapshotOf('Memoria 2023');
    expect((await world.read(`{ node(id: "${id}") { ... on Snapshot { label } } }`)).node).toEqual({
      label: 'Memoria 2023',
    });
  });

  it.each(['Memoria 2023', '  Memoria 2023', ''])('is not taken under the label "%s"', async (label) => {
    const sentence = label
      ? 'There is a snapshot "Memoria 2023" already. A snapshot never changes: choose another label.'
      : 'Give the snapshot a label.';
    await expect(take(label)).rejects.toThrow(sentence);
    expect((await world.read(`{ ${KEPT} }`)).snapshots.nodes).toHaveLength(1);
  });

  it('holds what its hash says, and no names', async () => {
    const [{ contents, content_hash: hash }] = await world.sql('select contents, content_hash from snapshot');
    const bytes = gunzipSync(contents);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    for (const name of ['Alba', 'alba', 'Persona', 'persona', 'Encuentro', 'Mesa'])
      expect(bytes.includes(name), name).toBe(false);
    const changes = await world.sql(
      `select "after"::text from private.change where entity_type = 'Snapshot'`,
    );
    expect(JSON.stringify(changes)).not.toContain('contents');
  });

  it.each(['Snapshot_zzz', 'Snapshot_', 'x', 'Series_1'])('"%s" is said not to be one', async (id) => {
    const { errors } = await world.ask(
      `{ network(between: ORGANIZATION, snapshot: "${id}") { actors } organization(slug: "alba") { metrics(snapshot: "${id}") { activities } } }`,
    );
    // Both fields are asked at once: the second may fail before the first has ended the request, and in the same words.
    const [{ code, message } = {}, ...others] = errors;
    expect(others.map((other) => other.message)).toEqual(others.map(() => message));
    expect({ code, message }).toMatchObject(
      id === 'Snapshot_zzz'
        ? { code: 'NOT_FOUND', message: expect.stringContaining('There is no snapshot "Snapshot_zzz".') }
        : { code: 'BAD_USER_INPUT', message: `"${id}" is not the id of a Snapshot.` },
    );
  });
});

describe('a year later', () => {
  it('its figures are the same, although the network moved on and people left', async () => {
    const before = await figures();
    const people = await world.read(
      `{ expert(slug: "persona-de-cima") { metrics { activities ${RUN} } } gone: expert(slug: "persona-de-eco") { metrics { ${RUN} } } }`,
    );
    await world.write(async (scribe) => {
      const alba = await scribe.em.findOneOrFail(OrganizationTable, { slug: 'alba' });
      alba.name = 'Amanecer';
      alba.sector = null;
      const [first, second] = [scribe.organization('Nueva'), scribe.organization('Novísima')];
      const edition = scribe.edition(of.series, 'Encuentro 2025', { year: 2025 });
      scribe.succession(alba, first, { effectiveOn: '2024' });
      for (const title of ['Una', 'Otra']) {
        const table = scribe.activity(edition, title);
        for (const each of [alba, first, second])
          scribe.participation(table, scribe.expert(`${each.slug} ${title}`), { onBehalfOf: each });
      }
    });
    await world.sql(`update expert set consent = 'WITHDRAWN' where slug = 'persona-de-alba'`);
    await world.sql(`update expert set tie_consent = 'DENIED' where slug = 'persona-de-cima'`);
    await world.sql(
      `delete from participation where expert_id = (select id from expert where slug = 'persona-de-eco')`,
    );
    await world.sql(`delete from expert where slug = 'persona-de-eco'`);
    await world.sql(
      `delete from participation where activity_id = (select id from activity where slug = 'clausura')`,
    );
    await world.sql(`delete from activity where slug = 'clausura'`);
    await world.app.community.refreshedRevision();

    const kept = await snapshotOf('Memoria 2023');
    expect(kept.contentHash.slice(0, 12)).toBe(before.organizations.revision);
    const now = await figures();
    expect(now.organizations.revision).not.toBe(before.organizations.revision);
    expect(now.organizations.ties).not.toBe(before.organizations.ties);
    expect(now.experts.actors).not.toBe(before.experts.actors);
    expect(now.faro).toBeNull();

    const { id } = await snapshotOf('Memoria 2023');
    expect(await figures(id)).toEqual(before);
    for (const { run } of Object.values(before)) {
      const { data } = await again(run.id);
      const { revision } = before.organizations;
      expect(data.node).toEqual({
        revision,
        figures: run.figures,
        snapshot: { label: 'Memoria 2023', revision },
      });
    }

    // What was one person's is gone with the person, in whichever way it is asked for.
    const { expert } = await world.read(
      `{ expert(slug: "persona-de-cima") { displayName metrics(snapshot: "${id}") { activities } } }`,
    );
    expect(expert).toEqual({ displayName: 'Persona de Cima', metrics: null });
    for (const { metrics } of [people.expert, people.gone]) {
      expect(metrics.run.figures).toMatchObject({ activities: expect.any(Number) });
      expect((await again(metrics.run.id)).data.node?.figures ?? null).toBeNull();
    }
  });

  it('it calls those who are still there by the names that they have now', async () => {
    const { id } = await snapshotOf('Memoria 2023');
    const { brisa } = await world.read(
      `{ brisa: organization(slug: "brisa") { metrics(snapshot: "${id}") { community { label } } } }`,
    );
    expect(brisa.metrics.community).toEqual({ label: 'en torno a Amanecer' });
  });

  it('it leaves out of its tables what is there no more, and counts it all the same', async () => {
    const { id } = await snapshotOf('Memoria 2023');
    const { organizations: before } = await figures(id);
    await world.sql(`update organization set sector_id = null where slug = 'duna'`);
    await world.sql(`delete from sector where slug = 'sociedad-civil'`);
    const { organizations: after } = await figures(id);
    type Cell = { row: { slug: string }; column: { slug: string } };
    const isLeft = ({ row, column }: Cell) => ![row.slug, column.slug].includes('sociedad-civil');
    expect(after).toEqual({ ...before, mixing: before.mixing.filter(isLeft) });
    expect(after.mixing).toHaveLength(3);
    const { network } = await world.read(
      `{ network(between: ORGANIZATION, snapshot: "${id}") { narrative(locale: "en") } }`,
    );
    expect(network.narrative).not.toMatch(/between {2}| and {2}|and \(/);
  });

  it('another server answers the same, having read nothing but the snapshot', async () => {
    const { id } = await snapshotOf('Memoria 2023');
    const here = await figures(id);
    await using app = await openApp(world.database.orm);
    const { url } = await listen({ ...app, makeContext: (facts) => app.contextFor(facts) });
    const query = `{ network(between: ORGANIZATION, snapshot: "${id}") { ${WHOLE} ${RUN} } }`;
    const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json' },
    });
    expect(((await response.json()) as { data: object }).data).toEqual({ network: here.organizations });
  });
});

describe('a snapshot whose content is no more what it was', () => {
  it.each([
    ['a byte of it', `set_byte(contents, 20, (get_byte(contents, 20) + 1) % 256)`],
    ['all of it', `(select contents from snapshot where label = 'Otra')`],
    ['its end', `substring(contents from 1 for 50)`],
  ])('is refused, and no word of why reaches the client: %s', async (_, contents) => {
    if (!(await snapshotOf('Otra'))) await take('Otra');
    const [{ id, revision }, { id: other }] = [await snapshotOf('Memoria 2023'), await snapshotOf('Otra')];
    await world.sql(`create table kept as select contents from snapshot where label = 'Memoria 2023'`);
    onTestFinished(async () => {
      const kept = '(select contents from kept)';
      await world.sql(`update snapshot set contents = ${kept} where label = 'Memoria 2023'`);
      await world.sql('drop table kept');
    });
    await world.sql(`update snapshot set contents = ${contents} where label = 'Memoria 2023'`);
    await using app = await openApp(world.database.orm);
    const { ask, log } = await listen({ ...app, makeContext: (facts) => app.contextFor(facts) });
    const { body } = await ask(`{ network(between: ORGANIZATION, snapshot: "${id}") { actors } }`);
    expect(body.data).toBeNull();
    expect(body.errors).toMatchObject([
      { message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(body)).not.toContain(revision);
    expect(log.join('')).toContain('The snapshot \\"Memoria 2023\\" is damaged');
    const others = await ask(`{ network(between: ORGANIZATION, snapshot: "${other}") { actors } }`);
    expect(others.body.data.network.actors).toBeGreaterThan(0);
  });
});
