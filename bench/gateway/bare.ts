import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// Hive's gateway as it comes, with the executor for HTTP that it brings along.

const packages = new URL('../../gateway/node_modules/', import.meta.url);
const load = (path: string) => import(new URL(path, packages).href);
const { createGatewayRuntime } = await load('@graphql-hive/gateway-runtime/dist/index.js');
const { buildHTTPExecutor } = await load('@graphql-tools/executor-http/dist/index.js');

const [, , path = ''] = process.argv;

const runtime = createGatewayRuntime({
  supergraph: readFileSync(path, 'utf8'),
  logging: false,
  transports: {
    http: {
      getSubgraphExecutor: ({ transportEntry }: { transportEntry: { location: string } }) =>
        buildHTTPExecutor({ endpoint: transportEntry.location }),
    },
  },
});

const server = createServer(runtime);
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
