import type { ReferenceColumn } from '../../platform/package/column.ts';
import { quote } from '../sql.ts';
import { type FilePlan, type ImportJob, planFor } from './import-job.ts';

/**
 * Looks up properties of the rows that a row refers to once the package is in: as this package makes them, else as they are stored.
 */
export class ReferenceLookup {
  readonly joins: string[] = [];
  readonly #job: ImportJob;
  readonly #plan: FilePlan;
  readonly #finalKey: (property: string) => string;
  readonly #joined = new Set<string>();

  constructor(job: ImportJob, plan: FilePlan, finalKey: (property: string) => string) {
    this.#job = job;
    this.#plan = plan;
    this.#finalKey = finalKey;
  }

  value(name: string, property: string): string {
    const column = this.#plan.file.columns.find((each) => each.name === name) as ReferenceColumn;
    const { plan, target } = planFor(this.#job, column.to);
    const [now, stored] = [quote(`planned ${name}`), quote(`stored ${name}`)];
    const isPlanned = this.#job.filled.has(column.to);
    if (!this.#joined.has(name)) {
      const row = `(${this.#finalKey(column.property)})`;
      if (isPlanned) this.joins.push(`left join ${plan} ${now} on ${now}.row = ${row}`);
      this.joins.push(`left join ${target.table} ${stored} on ${stored}.id = ${row}`);
      this.#joined.add(name);
    }
    const old = `${stored}.${target.column(property)}`;
    return isPlanned ? `case when ${now}.row is null then ${old} else ${now}.${quote(property)} end` : old;
  }
}
