import { type Answer, ask } from '../ask.ts';
import type { RunningServer } from '../server-process.ts';
import { type Question, requestFor, type Variables } from './question.ts';

/** How many pages of each state are asked for. */
const PAGES = 3;

export const organizations: Question = {
  name: 'b-organizations',
  title: '20 organizations of a state, a page further on each time: sector, editions convened, totals',
  subjects: async (client) => {
    const { rows } = await client.query<Variables>(
      `select state_code as "stateCode" from organization group by 1 having count(*) >= ${PAGES * 20} order by 1`,
    );
    return rows;
  },
  variables: async (server, states) => {
    const pages = await Promise.all(states.map(({ stateCode }) => pagesOf(server, stateCode as string)));
    return pages.flat();
  },
  facts: ({ organizations }) => (organizations as { nodes: unknown }).nodes,
};

const inWordsOf = (server: RunningServer, stateCode: string, after: string | null): Variables =>
  server.name === 'tejido' ? { filter: { stateCode: [stateCode] }, after } : { stateCode, after };

/** Cursors are each server's own, so each is asked for its own. */
async function pagesOf(server: RunningServer, stateCode: string): Promise<Variables[]> {
  const pages = [inWordsOf(server, stateCode, null)];
  while (pages.length < PAGES) {
    const { data } = await ask(server, requestFor(server.name, organizations, pages.at(-1)!)!);
    pages.push(inWordsOf(server, stateCode, cursorOf(data)));
  }
  return pages;
}

const cursorOf = ({ organizations }: Answer['data']) =>
  (organizations as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
