import { raw } from '../../platform/read/sql.ts';
import type { Stored } from '../../platform/stored.ts';
import { files } from './partner.files.ts';
import { PartnerTable } from './partner.table.ts';
import { SubgraphTable } from './subgraph.table.ts';
import { SubgraphStateTable } from './subgraph-state.table.ts';

/** What this folder stores. The public log does not repeat the schemas of subgraphs, which can be long: the gateway's document has them. */
export const stored: Stored = {
  tables: [PartnerTable, SubgraphTable, SubgraphStateTable],
  unrecorded: [SubgraphStateTable],
  unrecordedState: `select string_agg(xmin::text, ',' order by subgraph_id) from subgraph_state`,
  files,
  publicity: { Subgraph: { isVisible: () => raw('true'), never: ['sdl'] } },
};
