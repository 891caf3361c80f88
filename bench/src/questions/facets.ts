import { type Answer, ask, graphqlRequest } from '../ask.ts';
import type { RunningServer } from '../server-process.ts';
import { type Question, SUBJECTS, type Variables } from './question.ts';

interface Subject {
  sectors: string[];
  editions: string[];
}

export const facets: Question = {
  name: 'e-facets',
  title: 'organizations of some sectors that convened one of five editions: total, two facets, the first 20',
  subjects: async (client) => {
    const { rows } = await client.query<Variables>(`
      select array_agg(e.slug order by e.id) as editions,
        (select array_agg(slug order by id) from sector where id % 3 <> chosen.nth % 3) as sectors
      from generate_series(0, ${SUBJECTS - 1}) as chosen(nth), (select max(id) as largest from edition) editions
      join edition e on true
      where e.id in (
        select 1 + (chosen.nth * (largest / ${SUBJECTS}) + place * 37) % largest from generate_series(0, 4) as place
      )
      group by chosen.nth order by chosen.nth`);
    return rows;
  },
  variables: async (server, subjects) =>
    server.name === 'tejido' ? withIds(server, subjects as unknown as Subject[]) : subjects,
  facts: ({ organizations }) => inOneForm(organizations as Found),
};

/** Tejido's filter names editions by id. */
async function withIds(server: RunningServer, subjects: Subject[]): Promise<Variables[]> {
  const slugs = [...new Set(subjects.flatMap(({ editions }) => editions))];
  const ids = new Map<string, string>();
  while (ids.size < slugs.length) {
    const some = slugs.slice(ids.size, ids.size + 20);
    const fields = some.map((slug, nth) => `e${nth}: edition(slug: "${slug}") { id }`);
    const { data } = await ask(server, graphqlRequest(`{ ${fields.join(' ')} }`, {}));
    some.forEach((slug, nth) => {
      ids.set(slug, (data as Record<string, { id: string }>)[`e${nth}`]!.id);
    });
  }
  return subjects.map(({ sectors, editions }) => ({
    filter: { sector: sectors, convened: { some: editions.map((slug) => ids.get(slug)!) } },
  }));
}

interface Group {
  keys: [string | null];
  distinctCount: { rowId: string };
}

interface Found extends Record<string, unknown> {
  scope?: Group[];
  state?: Group[];
}

/** PostGraphile gives its groups in no order, and counts as text. */
function inOneForm({ scope, state, ...rest }: Found): Answer['data'] {
  if (!scope || !state) return rest;
  const bucketsOf = (groups: Group[]) =>
    groups
      .map(({ keys: [key], distinctCount }) => ({ key: key!, count: Number(distinctCount.rowId) }))
      .sort((some, other) => other.count - some.count || (some.key < other.key ? -1 : 1));
  const facets = [
    { facet: 'SCOPE', buckets: bucketsOf(scope) },
    { facet: 'STATE', buckets: bucketsOf(state) },
  ];
  return { ...rest, facets };
}
