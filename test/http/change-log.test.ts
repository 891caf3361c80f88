import { expect, it } from 'vitest';
import { writeAs } from '../../src/platform/changes/write-as.ts';
import { amount } from '../support/proof.ts';
import { serveWorld } from '../support/served.ts';

const { world, url, get } = await serveWorld((scribe) => {
  const activity = scribe.activity(scribe.edition(scribe.series('Foro'), 'Foro 2021'), 'Mesa');
  for (const name of ['Ana', 'Eva'])
    scribe.participation(activity, scribe.expert(name, { consent: 'GRANTED' }));
});

const act = (statement: string) =>
  writeAs(world.database.orm.em.fork(), { kind: 'edit', actor: 'test' }, (em) => em.execute(statement));

interface Line {
  position: string;
  entityType: string;
  entityId: string;
  [field: string]: unknown;
}

async function linesAfter(position: string): Promise<Line[]> {
  const { status, body } = await get(`/changes.ndjson?after=${position}`);
  expect(status).toBe(200);
  return body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

it('streams the public log as the graph tells it, a line each, from a position on', async () => {
  const { status, headers, body } = await get('/changes.ndjson');
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
    'no-store',
  ]);
  expect(headers.get('link')).toMatch(/rel="license"/);
  const lines: Line[] = body
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const { changes } = await world.read(`{ changes(first: 100) { nodes {
    position at kind entityType entityId fields values { field before after } batch { id } } } }`);
  const told = changes.nodes.map(({ batch, ...change }: { batch: { id: string } }) => ({
    ...change,
    batch: batch.id,
  }));
  expect(lines).toEqual(told);
  const middle = lines[2]!.position;
  expect(await linesAfter(middle)).toEqual(lines.slice(3));
  expect(await linesAfter(lines.at(-1)!.position)).toEqual([]);
  expect(await linesAfter('999999999999999999')).toEqual([]);
  const head = await fetch(`${url}/changes.ndjson`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it.each(['x', '-1', '1.5', '', '1 or true', '9999999999999999999'])(
  'refuses "%s" as a position, in words',
  async (after) => {
    const { status, body } = await get(`/changes.ndjson?after=${encodeURIComponent(after)}`);
    expect(status).toBe(400);
    expect(JSON.parse(body).errors).toMatchObject([
      {
        message: expect.stringContaining('the position of the change that was read last'),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  },
);

it('refuses what it does not know', async () => {
  const { status, body } = await get('/changes.ndjson?afer=1');
  expect([status, JSON.parse(body).errors[0].message]).toEqual([
    400,
    '"afer" is not known here. There is "after".',
  ]);
});

it('of whoever is withheld it tells once that they went, to whoever reads on and to whoever reads all', async () => {
  const [before] = (await linesAfter('0')).slice(-1);
  await act(`update expert set name = 'Ana Soto' where id = 1`);
  await act(`update expert set biography = 'Secreta' where id = 1`);
  await act(`update expert set consent = 'WITHDRAWN' where id = 1`);
  await act(`update participation set role = 'MODERATOR', billed_as = 'Doctora Ana' where expert_id = 1`);
  for (const from of ['0', before!.position]) {
    const lines = await linesAfter(from);
    const ofHer = lines.filter(({ entityId }) => entityId === 'Expert_1');
    expect(ofHer).toMatchObject([{ kind: 'UPDATED', fields: [], values: [] }]);
    expect(JSON.stringify(lines)).not.toMatch(/Ana|ana|Secreta|consent|biography|billed/);
  }
});

it('whoever leaves makes room for others', async () => {
  for (let at = 0; at < 40; at++) {
    const controller = new AbortController();
    const answer = await fetch(`${url}/changes.ndjson`, { signal: controller.signal });
    expect(answer.status).toBe(200);
    controller.abort();
  }
});

const MANY = amount({ suite: 4_000, proof: 100_000 });

it(`streams ${MANY} changes in flat memory, and each of them once`, async () => {
  const [last] = (await linesAfter('0')).slice(-1);
  const numbers = `generate_series(1, ${MANY / 4}) n`;
  await act(`insert into organization (slug, name, acronym, url) select 'o-' || n, 'Organización número ' || n, 'ON' || n,
      'https://example.org/organizaciones/' || n from ${numbers};
    insert into activity (edition_id, slug, kind, title) select 1, 'a-' || n, 'PANEL', 'Mesa de datos número ' || n from ${numbers};
    insert into expert (slug, name) select 'e-' || n, 'Experta número ' || n from ${numbers};
    insert into participation (edition_id, activity_id, expert_id, role, billed_as)
      select 1, 1, id, 'PANELIST', 'Doctora ' || name from expert where name like 'Experta%'`);
  const answer = await fetch(`${url}/changes.ndjson?after=${last!.position}`);
  const begun = performance.now();
  let [lines, bytes, highest] = [0, 0, 0];
  for await (const part of answer.body!) {
    bytes += part.length;
    lines += part.filter((byte: number) => byte === 10).length;
    highest = Math.max(highest, process.memoryUsage().arrayBuffers);
  }
  const seconds = (performance.now() - begun) / 1000;
  if (MANY > 10_000)
    console.info(`${(bytes / 1e6).toFixed(1)} MB, ${(bytes / 1e6 / seconds).toFixed(1)} MB/s`);
  expect(lines).toBe(MANY);
  expect(highest).toBeLessThan(100e6);
});
