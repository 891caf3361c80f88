import type { Named } from './made-arguments.ts';
import type { World } from './world.ts';

/** The rows that acts may name, by type; read again after each act. */
export class RowsByType {
  readonly #world: World;
  readonly #rows = new Map<string, Named[]>();

  constructor(world: World) {
    this.#world = world;
  }

  rowsOf = (type: string): readonly Named[] => this.#rows.get(type) ?? [];

  /** Reads the rows of some types. */
  async read(types: Iterable<string>): Promise<void> {
    const { catalog } = this.#world.context().reader.planner;
    for (const type of types) {
      const { meta } = catalog.shape(type);
      const version = 'version' in meta!.properties ? 'version' : '1 as version';
      const rows = await this.#world.sql(
        `select id as key, ${version} from ${meta!.schema ?? 'public'}."${meta!.tableName}" order by id`,
      );
      this.#rows.set(type, rows);
    }
  }
}
