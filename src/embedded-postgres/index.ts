import type { OpenDatabase } from './open-database.ts';
import { openEmbedded, type Use } from './open-embedded.ts';
import { openExternal } from './open-external.ts';

export type { OpenDatabase, Report } from './open-database.ts';

/** Opens the database the configuration asks for: that of DATABASE_URL, else the home's own. */
export const openDatabase = (
  config: { databaseUrl?: string | undefined; databaseReadUrl?: string | undefined; home: string },
  use: Use,
): Promise<OpenDatabase> =>
  config.databaseUrl
    ? openExternal(config.databaseUrl, config.databaseReadUrl)
    : openEmbedded(config.home, use);
