import { migrations } from './migrations/index.ts';
import { tables } from './src/network.ts';
import { ormOptions } from './src/platform/database/orm.ts';

/** For the migrator's command line only, which writes migrations; the server reads its own configuration. */
export default ormOptions(process.env.DATABASE_URL ?? '', tables, migrations);
