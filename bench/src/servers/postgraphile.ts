import { createServer } from 'node:http';
import { PgAggregatesPreset } from '@graphile/pg-aggregates';
import { PgSimplifyInflectionPreset } from '@graphile/simplify-inflection';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';
import { POOL, SESSION, serve } from './serve.ts';

// PostGraphile as its documentation puts it into production, with the official plugins for what its core cannot ask
// (filters through relations, counts in groups). It reads as a role from whom row-level security hides withheld
// experts, as its users would do it; taking the role when connecting spares it a transaction per request.

const { DATABASE_URL } = process.env;

const pgl = postgraphile({
  extends: [
    PostGraphileAmberPreset,
    PgSimplifyInflectionPreset,
    PostGraphileConnectionFilterPreset,
    PgAggregatesPreset,
  ],
  pgServices: [
    makePgService({
      connectionString: DATABASE_URL!,
      schemas: ['public'],
      poolConfig: { max: POOL, options: `-c role=tejido_bench ${SESSION}` },
    }),
  ],
  // Without it, lists can be ordered and filtered by columns that begin an index alone.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  schema: { connectionFilterRelations: true, defaultBehavior: '+list' },
  grafserv: { graphiql: false, watch: false, outputDataAsString: true },
  grafast: { explain: false },
});

const server = createServer();
await pgl.createServ(grafserv).addTo(server);
serve(server);
