import { exportPackage } from '../exchange/index.ts';
import { openForCommand, openNetwork } from '../network-database.ts';
import { type Context, withDatabase } from './context.ts';
import { progressLine } from './progress.ts';

/** `tejido export`: the whole network as a package, which an import brings back. */
export const runExport = (context: Context, folder: string): Promise<void> =>
  withDatabase(context, 'command', async (database, _config, access) => {
    await using _ = await openNetwork(database.url, context, access);
    await using network = await openForCommand(database);
    const line = progressLine();
    const onProgress = ({ file, rows }: { file: string; rows: number }) =>
      line.show({ name: 'Writing', detail: `${file}.csv: ${rows} rows` });
    const report = await exportPackage(network.orm.em, folder, { onProgress }).finally(line.end);
    const rows = report.tables.reduce((sum, table) => sum + table.rows, 0);
    context.report(`Exported ${rows} rows in ${report.tables.length} files to ${report.folder}.`);
  });
