import { parseArgs } from 'node:util';
import { session } from '../src/session.ts';
import { dashboard, servedText } from './dashboard.ts';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
  },
});

const watching = { clients: Number(values.clients), seconds: Number(values.seconds) };

await session(false, async (postgres, later) => {
  console.log(servedText(await dashboard(postgres, watching, later), watching));
});
