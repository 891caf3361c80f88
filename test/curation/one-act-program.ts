import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';
import { recordOnce } from './one-act.ts';

// A program that does one act in the database of an address, once it is told the key.

const [, , url = ''] = process.argv;
const { em } = await openOrm(ormOptions(url, tables, []));
await em.execute('select 1'); // so that it is connected
process.once('message', async (key: string) => {
  process.send!(await recordOnce(em, key));
  process.exit();
});
process.send!('ready');
