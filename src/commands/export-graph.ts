import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openApp } from '../app.ts';
import { exportFiles, exportOptionsOf } from '../community/export/export-files.ts';
import { exportGraph } from '../community/export/export-graph.ts';
import { type ExportParameters, parseExportRequest } from '../community/export/parse-export-request.ts';
import { openForCommand, openNetwork } from '../network-database.ts';
import { CommandError } from '../platform/command-error.ts';
import { ClientError } from '../platform/errors.ts';
import { type Context, withDatabase } from './context.ts';
import { explainWriteError } from './explain-write-error.ts';

/** `tejido export-graph`: the community graph as a file for Gephi, Pajek, networkx, a spreadsheet or graphology. */
export const runExportGraph = (context: Context, path: string, words: ExportParameters): Promise<void> =>
  withDatabase(context, 'command', async (database, config, access) => {
    const file = exportFiles.get(basename(path));
    if (!file)
      throw new CommandError(
        `"${basename(path)}" is none of the files there are: ${[...exportFiles.keys()].join(', ')}.`,
      );
    await using _ = await openNetwork(database.url, context, access);
    await using network = await openForCommand(database);
    await using app = await openApp(network.orm);
    const { reader, community } = app.contextFor({
      requestId: 'cli',
      origin: config.origin ?? '',
      signal: new AbortController().signal,
    });
    const request = await parseExportRequest(reader, file.mode, words).catch(inWords);
    const view = await exportGraph(community, reader, {
      ...request,
      ...exportOptionsOf(file.format),
      origin: config.origin ?? null,
      source: null,
    }).catch(inWords);
    await pipeline(Readable.from(file.format.write(view)), createWriteStream(path)).catch(
      explainWriteError(path),
    );
    context.report(`Wrote ${path}, of revision ${view.revision}. Licence: ${view.license}`);
  });

function inWords(error: unknown): never {
  throw error instanceof ClientError ? new CommandError(error.message) : error;
}
