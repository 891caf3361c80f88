import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { Pool } from 'pg';
import { POOL, SESSION, serve } from './serve.ts';

// What someone would write who needed these answers alone, and had them from PostgreSQL as finished JSON.

const FOLDER = new URL('../../queries/', import.meta.url);

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: POOL, options: SESSION });

/** Each query's text, and the names of its parameters from the comments at its top. */
const queries = new Map(
  readdirSync(FOLDER).map((name) => {
    const text = readFileSync(new URL(`${name}/hand-written.sql`, FOLDER), 'utf8');
    const parameters = [...text.matchAll(/^-- \$\d+ (\w+)$/gm)].map(([, parameter]) => parameter!);
    return [`/${name}`, { name, text, parameters }];
  }),
);

const server = createServer(async (request, response) => {
  try {
    const { name, text, parameters } = queries.get(request.url!)!;
    const variables = (await json(request)) as Record<string, unknown>;
    const values = parameters.map((parameter) => variables[parameter]);
    const { rows } = await pool.query<{ data: string }>({ name, text, values });
    response.setHeader('content-type', 'application/json');
    response.end(`{"data":${rows[0]?.data ?? 'null'}}`);
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
    response.end();
  }
});

serve(server);
