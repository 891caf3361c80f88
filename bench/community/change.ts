import type { Client } from 'pg';
import { ask, graphqlRequest } from '../src/ask.ts';
import type { RunningServer } from '../src/server-process.ts';

const TIES_OF = `query TiesOf($slug: String!) { organization(slug: $slug) { ties(first: 1) { totalCount } } }`;

/** After so long a change is taken to be lost, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Lets an expert appear for another organization, which met nobody of that activity before, as an import would write it;
 * says how many milliseconds after the commit that organization has another number of ties; and takes it back.
 */
export async function timeToShow(server: RunningServer, client: Client): Promise<number> {
  const { participation, from, to, slug } = await subject(client);
  const count = async () => {
    const { data } = await ask(server, graphqlRequest(TIES_OF, { slug }));
    return (data.organization as { ties: { totalCount: number } }).ties.totalCount;
  };
  const waitFor = async (isShown: (ties: number) => boolean) => {
    const committed = performance.now();
    while (!isShown(await count())) {
      if (performance.now() - committed > PATIENCE) throw new Error('The change is not shown.');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - committed;
  };
  const before = await count();
  await change(client, participation, to);
  const waited = await waitFor((ties) => ties !== before);
  await change(client, participation, from);
  await waitFor((ties) => ties === before);
  return waited;
}

interface Subject {
  participation: number;
  from: number;
  to: number;
  slug: string;
}

/** A participation at random, and an organization that never was at an activity with any of those who are there. */
async function subject(client: Client): Promise<Subject> {
  const { rows } = await client.query<Subject>(`
    with chosen as (
      select p.id, p.activity_id, p.organization_id from participation p
      where organization_id is not null
        and id in (select 1 + floor(random() * (select max(id) from participation))::int from generate_series(1, 200))
        and (select count(distinct organization_id) from participation where activity_id = p.activity_id)
          between 3 and 12
      limit 1
    ), present as (
      select distinct organization_id as id from participation where activity_id = (select activity_id from chosen)
    ), met as (
      select distinct other.organization_id as id
      from participation own join participation other using (activity_id)
      where own.organization_id in (select id from present)
    )
    select chosen.id as participation, chosen.organization_id as from, o.id as to, o.slug
    from chosen, organization o where not exists (select from met where met.id = o.id)
    order by o.id desc limit 1`);
  if (rows[0]) return rows[0];
  throw new Error('There is no organization that has yet to meet anybody.');
}

/** Writes as every writer here does: in a batch. */
async function change(client: Client, participation: number, to: number): Promise<void> {
  await client.query('begin');
  await client.query(`select private.open_batch('bench', 'bench')`);
  await client.query('update participation set organization_id = $2 where id = $1', [participation, to]);
  await client.query('commit');
}
