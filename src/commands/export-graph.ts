import { createWriteStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportGraph } from '../community/export/export-graph.ts';
import { exportFiles, shownBy } from '../community/export/files.ts';
import { exportWords, readWish, type Words } from '../community/export/read-wish.ts';
import { openNetwork } from '../network-database.ts';
import { ClientError } from '../platform/errors.ts';
import { Trouble } from '../platform/trouble.ts';
import { type AddCommand, withDatabase } from './context.ts';

/** `tejido export-graph`: the community graph as a file for Gephi, Pajek, networkx, a spreadsheet or graphology. */
export const addExportGraph: AddCommand = (program, context) => {
  const command = program
    .command('export-graph')
    .description('write the community graph to a file')
    .argument('<file>', `its name says what it holds: ${[...exportFiles.keys()].join(', ')}`);
  for (const word of exportWords)
    command.option(`--${kebab(word)} <value>`, 'as in TieFilter; several with commas between');
  command.action((path: string, options: Words) =>
    withDatabase(context, 'command', async ({ url }) => {
      const file = exportFiles.get(basename(path));
      if (!file)
        throw new Trouble(
          `"${basename(path)}" is none of the files there are: ${[...exportFiles.keys()].join(', ')}.`,
        );
      const { openApp } = await import('../app.ts');
      await using network = await openNetwork(url);
      await using app = await openApp(network.orm);
      const { reader, community } = app.contextFor({
        requestId: 'cli',
        origin: '',
        signal: new AbortController().signal,
      });
      const wish = await readWish(reader, file.mode, options).catch(inWords);
      const view = await exportGraph(community, reader, {
        ...wish,
        ...shownBy(file.format),
        source: null,
      }).catch(inWords);
      await pipeline(Readable.from(file.format.write(view)), createWriteStream(path)).catch(unwritten(path));
      context.report(`Wrote ${path}, of revision ${view.revision}. Licence: ${view.license}`);
    }),
  );
};

const kebab = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function inWords(error: unknown): never {
  throw error instanceof ClientError ? new Trouble(error.message) : error;
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such folder',
  ENOTDIR: 'There is no such folder',
  EISDIR: 'It is a folder',
  EACCES: 'It is not allowed here',
  EPERM: 'It is not allowed here',
  EROFS: 'It is not allowed here',
  ENOSPC: 'The disk is full',
};

/** Says why a file could not be written. */
const unwritten = (path: string) => (error: NodeJS.ErrnoException) => {
  const reason = REASONS[error.code ?? ''];
  throw reason ? new Trouble(`${path} cannot be written. ${reason}.`) : error;
};
