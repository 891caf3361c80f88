import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubgraphReport } from '../composition/index.ts';
import type { AcceptedSubgraph } from './accepted-subgraphs.ts';
import { describeAdditions } from './describe-additions.ts';
import { noteState } from './note-state.ts';
import { SubgraphStateTable } from './subgraph-state.table.ts';

/**
 * Notes of accepted subgraphs that they are in the supergraph, or why they no longer fit. What was found of their servers stays:
 * one that is unreachable, or now tells a schema that is refused, goes on with the schema that was accepted.
 */
export async function noteComposed(
  em: EntityManager,
  accepted: readonly AcceptedSubgraph[],
  reports: ReadonlyMap<string, SubgraphReport>,
): Promise<void> {
  const known = await em.find(SubgraphStateTable, { subgraphId: { $in: accepted.map(({ id }) => id) } });
  const stateOf = new Map(known.map((each) => [each.subgraphId, each]));
  for (const subgraph of accepted) {
    const { id, name } = subgraph;
    const [report, before] = [reports.get(name), stateOf.get(id)];
    if (!report) continue;
    const { adds, problems } = report;
    if (problems.length === 0 && (before?.state ?? 'CHECKED') === 'CHECKED')
      await noteState(em, id, { state: 'COMPOSED', adds, described: describeAdditions(subgraph, adds) });
    if (problems.length > 0 && before?.problems.join('\n') !== problems.join('\n'))
      await noteState(em, id, { state: 'REFUSED', problems });
  }
}
