import type { OpenDatabase } from './database.ts';
import { openEmbedded, type Use } from './embedded.ts';
import { openExternal } from './external.ts';

export type { OpenDatabase, Report } from './database.ts';

/** Opens the database the configuration asks for: that of DATABASE_URL, else the home's own. */
export const openDatabase = (
  config: { databaseUrl?: string | undefined; home: string },
  use: Use,
): Promise<OpenDatabase> =>
  config.databaseUrl ? openExternal(config.databaseUrl) : openEmbedded(config.home, use);
