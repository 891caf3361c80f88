import type { Command } from 'commander';
import type { Context } from './context.ts';

/** The commands about people. */
export const addPerson = (program: Command, context: Context): void => {
  const person = program.command('person').description('what is held on people, and leaving');
  const load = () => import('./person.ts');
  const add = (name: string, description: string) =>
    person.command(name).description(description).argument('<slug>', 'of the person, or one they had');
  const why = '--reason <reason>';
  add('export', 'write everything that is held on a person, as JSON')
    .option('--html', 'write a page to print')
    .action(async (slug, options) => (await load()).runPersonExport(context, slug, options));
  add('leave', 'take somebody out')
    .requiredOption('--level <level>', 'hide-photo, hide-profile, withhold or erase')
    .requiredOption(why, 'why, without a name: it stays in the log')
    .action(async (slug, options) => (await load()).runPersonLeave(context, slug, options));
  add('return', 'take back that somebody left, while what is kept of them is not erased')
    .requiredOption(why, 'why')
    .action(async (slug, options) => (await load()).runPersonReturn(context, slug, options));
  add('admit', 'say that somebody with the name of a person who left is another one')
    .requiredOption(why, 'why')
    .action(async (slug, options) => (await load()).runPersonAdmit(context, slug, options));
  person
    .command('withheld')
    .description('list those who are not shown')
    .action(async () => (await load()).runPersonWithheld(context));
  person
    .command('settle')
    .description('erase what is due, and apply the ledger (a server does so each hour)')
    .action(async () => (await load()).runPersonSettle(context));
};
