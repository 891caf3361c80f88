import type { Command } from 'commander';
import type { Context } from './context.ts';

/** The commands that make what a partner starts from. */
export const addKit = (program: Command, context: Context): void => {
  program
    .command('kit')
    .description('what a partner starts from who joins with data of its own')
    .command('subgraph')
    .description('make a folder with a small subgraph, which runs as it is')
    .argument('<folder>', 'a new or empty folder')
    .option('--name <name>', 'what its types and root queries begin with; without it the name of the folder')
    .action(async (folder, options) => (await import('./kit.ts')).runKitSubgraph(context, folder, options));
};
