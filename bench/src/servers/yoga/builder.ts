import SchemaBuilder from '@pothos/core';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { drizzle } from 'drizzle-orm/node-postgres';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';
import { POOL, SESSION } from '../serve.ts';
import { relations } from './relations.ts';

const client = new Pool({ connectionString: process.env.DATABASE_URL!, max: POOL, options: SESSION });
/** Asks PostgreSQL as Drizzle does, with its compiled mapping of rows. */
export const db = drizzle({ client, relations, jit: true });

/** Builds the schema from relations, as the documentation of Pothos has it. */
export const builder = new SchemaBuilder<{ DrizzleRelations: typeof relations }>({
  plugins: [RelayPlugin, DrizzlePlugin],
  drizzle: { client: db, getTableConfig, relations },
  relay: { nodesOnConnection: true, nodeQueryOptions: false, nodesQueryOptions: false },
});
