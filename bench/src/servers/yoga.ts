import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { serve } from './serve.ts';
import { schema } from './yoga/schema.ts';

// What most would write today who want a schema of their own in TypeScript: Yoga serves it, Pothos builds it, and Drizzle
// asks PostgreSQL once for a selection. Withheld experts are left out by a filter on the relation.

serve(createServer(createYoga({ schema, graphiql: false, landingPage: false, logging: 'error' })));
