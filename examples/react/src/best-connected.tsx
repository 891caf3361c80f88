import { useEffect, useState } from 'react';
import { ask } from './ask.ts';
import { graphql } from './graphql/gql.ts';
import type { BestConnectedQuery } from './graphql/graphql.ts';

const bestConnected = graphql(`
  query BestConnected($sectors: [String!]) {
    organizations(first: 20, orderBy: DEGREE, filter: { sector: $sectors }) {
      totalCount
      nodes {
        id
        name
        sector { name }
        ties(first: 3) { totalCount nodes { shared b { ... on Organization { name } } } }
      }
    }
    sectors { slug name }
  }
`);

/** The twenty best connected organizations, of all sectors or of one. */
export function BestConnected() {
  const [sector, setSector] = useState('');
  const { answer, failure } = useAnswer(sector);
  if (failure) return <p role="alert">{failure}</p>;
  if (!answer) return <p>Loading…</p>;
  const { organizations, sectors } = answer;
  return (
    <main>
      <h1>Who is best connected</h1>
      <label>
        Sector{' '}
        <select value={sector} onChange={(event) => setSector(event.target.value)}>
          <option value="">All</option>
          {sectors.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p>
        {organizations.nodes.length} of {organizations.totalCount} organizations.
      </p>
      <table>
        <thead>
          <tr>
            <th>Organization</th>
            <th>Sector</th>
            <th>Ties</th>
            <th>Met most</th>
          </tr>
        </thead>
        <tbody>
          {organizations.nodes.map(({ id, name, sector, ties }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{sector?.name ?? 'not recorded'}</td>
              <td className="number">{ties.totalCount}</td>
              <td>{ties.nodes.map(({ b }) => ('name' in b ? b.name : '')).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

function useAnswer(sector: string) {
  const [answer, setAnswer] = useState<BestConnectedQuery>();
  const [failure, setFailure] = useState('');
  useEffect(() => {
    const asking = new AbortController();
    ask(bestConnected, { sectors: sector ? [sector] : null }, asking.signal)
      .then(setAnswer)
      .catch((error: Error) => !asking.signal.aborted && setFailure(error.message));
    return () => asking.abort();
  }, [sector]);
  return { answer, failure };
}
