import type { Command } from 'commander';
import type { Context } from './context.ts';

/** The commands about partners. */
export const addPartner = (program: Command, context: Context): void => {
  const partner = program
    .command('partner')
    .description('organizations that join the network with data of their own');
  const load = () => import('./partner.ts');
  partner
    .command('add')
    .description('an organization joins')
    .argument('<organization>', 'its slug')
    .option('--url <url>', 'where its data is at home, for people to look at')
    .option('--publisher <name>', 'the name under which it publishes; its own unless given')
    .option('--license <url>', 'the licence of what it adds')
    .action(async (slug, options) => (await load()).runPartnerAdd(context, slug, options));
  partner
    .command('list')
    .description('list all partners')
    .action(async () => (await load()).runPartnerList(context));
  partner
    .command('show')
    .description('say all that is known of one')
    .argument('<slug>', 'of the partner')
    .action(async (slug) => (await load()).runPartnerShow(context, slug));
  partner
    .command('end')
    .description('a partner leaves, and its subgraph ends with that')
    .argument('<slug>', 'of the partner')
    .option('--reason <reason>', 'why; the log shows it')
    .action(async (slug, options) => (await load()).runPartnerEnd(context, slug, options));
};

/** The commands about the APIs of partners behind the gateway. */
export const addSubgraph = (program: Command, context: Context): void => {
  const subgraph = program.command('subgraph').description('the APIs of partners behind the gateway');
  const load = () => import('./subgraph.ts');
  const add = (name: string, description: string) =>
    subgraph
      .command(name)
      .description(description)
      .argument('<name>', 'what its root fields and its types begin with');
  const network = ['--network', 'it is the Tejido of another network, which joins as it is'] as const;
  add(
    'check',
    'say what it would add, or what is refused and why; take over what a registered one has changed',
  )
    .option('--url <url>', 'where it is asked; where it is registered unless given')
    .option('--sdl <file>', 'its schema, before anything is served')
    .option('--partner <slug>', 'whose it is')
    .option(...network)
    .action(async (name, options) => (await load()).runSubgraphCheck(context, name, options));
  add('add', 'register it, once it passes the check')
    .requiredOption('--partner <slug>', 'whose it is')
    .requiredOption('--url <url>', 'where it is asked')
    .option(...network)
    .action(async (name, options) => (await load()).runSubgraphAdd(context, name, options));
  add('end', 'end it: the gateway no longer asks it')
    .option('--reason <reason>', 'why; the log shows it')
    .action(async (name, options) => (await load()).runSubgraphEnd(context, name, options));
  add('pair', 'write down who is who in another network, and list what looks alike')
    .option('--dry-run', 'only say what would be written')
    .action(async (name, options) =>
      (await import('./subgraph-pair.ts')).runSubgraphPair(context, name, options),
    );
  subgraph
    .command('list')
    .description('list all subgraphs, and how they are doing')
    .action(async () => (await load()).runSubgraphList(context));
};
