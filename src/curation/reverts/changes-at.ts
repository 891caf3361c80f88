import type { Context } from '../../platform/context.ts';
import { sql } from '../../platform/read/sql.ts';
import { changeOf } from '../../readings/changes/change-of.ts';
import { type Entry, TOLD } from '../../readings/changes/changes.statement.ts';

/** How many of the changes that stand in the way are shown. */
const MOST = 100;

/** The public changes at some positions, read when they are selected. */
export const changesAt =
  (positions: readonly string[]) =>
  async (_: unknown, { reader }: Context): Promise<object[]> => {
    const wanted = positions.slice(0, MOST);
    const rows = await reader.run(sql`select ${TOLD} from public_change told
      where told.position = any(${wanted}::bigint[]) order by told.position`);
    return (rows as unknown as Entry[]).map((entry) => changeOf(entry, reader.planner.catalog));
  };
