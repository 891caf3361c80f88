import type { EntityManager } from '@mikro-orm/postgresql';
import { findBySlug } from '../curation/leaving/find-person.ts';
import { leave } from '../curation/leaving/leave.ts';
import { exportPerson } from '../curation/leaving/person-export.ts';
import { pageOf } from '../curation/leaving/person-page.ts';
import { admitNamesake, returnPerson } from '../curation/leaving/return-person.ts';
import type { LeavingSetting } from '../curation/leaving/setting.ts';
import { settle } from '../curation/leaving/watch-leaving.ts';
import { type WithheldPerson, withheldPeople } from '../curation/leaving/withheld-people.ts';
import { leaveLevels } from '../domain/expert/departure.table.ts';
import { openNetwork } from '../network-database.ts';
import { writeAs } from '../platform/changes/write-as.ts';
import { CommandError } from '../platform/command-error.ts';
import { Refusal } from '../platform/errors.ts';
import { type Context, withDatabase } from './context.ts';

/** `tejido person export`: everything that is held on a person, as JSON or as a page to print. */
export const runPersonExport = (
  context: Context,
  slug: string,
  { html = false }: { html?: boolean },
): Promise<void> =>
  onNetwork(context, async (em) => {
    const held = await em
      .fork()
      .transactional(async (reading) => exportPerson(reading, { expert: await keyOf(reading, slug) }));
    context.report(html ? pageOf(held) : JSON.stringify(held, null, 2));
  });

/** `tejido person leave`: somebody leaves, at one of four levels. */
export const runPersonLeave = (
  context: Context,
  slug: string,
  { level, reason }: { level: string; reason: string },
): Promise<void> =>
  onNetwork(context, async (em, setting) => {
    const wanted = leaveLevels.find((each) => each === level.toUpperCase().replaceAll('-', '_'));
    if (!wanted) throw new CommandError(`"${level}" is no level. The levels are ${leaveLevels.join(', ')}.`);
    const { places } = await act(em, reason, async (acting) =>
      leave(acting, { expert: await keyOf(acting, slug), level: wanted }, setting),
    );
    context.report(['Done. They were shown here:', ...places.map(({ name }) => `  ${name}`)].join('\n'));
  });

/** `tejido person return`: takes back that somebody left, while what is kept of them is not erased. */
export const runPersonReturn = (
  context: Context,
  slug: string,
  { reason }: { reason: string },
): Promise<void> =>
  onNetwork(context, async (em) => {
    await act(em, reason, async (acting) => returnPerson(acting, { expert: await keyOf(acting, slug) }));
    context.report('They are shown again.');
  });

/** `tejido person admit`: somebody who has the name of a person that left is another one. */
export const runPersonAdmit = (
  context: Context,
  slug: string,
  { reason }: { reason: string },
): Promise<void> =>
  onNetwork(context, async (em) => {
    await act(em, reason, async (acting) => admitNamesake(acting, { expert: await keyOf(acting, slug) }));
    context.report('They are shown.');
  });

/** `tejido person withheld`: those who are not shown. */
export const runPersonWithheld = (context: Context): Promise<void> =>
  onNetwork(context, async (em) => {
    const lines = (await withheldPeople(em, { first: 10_000 })).map(lineOf);
    context.report(lines.join('\n') || 'Everybody is shown.');
  });

/** `tejido person settle`: erases what is due, and brings ledger and database together, as a server does each hour. */
export const runPersonSettle = (context: Context): Promise<void> =>
  onNetwork(context, async (em, setting) => {
    await settle(em, setting, context.report);
    context.report('Nothing more is due.');
  });

function lineOf({ slug, displayName, level, since, blockedUntil, reason, ...is }: WithheldPerson): string {
  const kept = is.isErased ? 'erased' : blockedUntil && `kept until ${blockedUntil}`;
  const doubt = is.isUnsettled && 'it is not known whether this was completed';
  const wait = is.isWaiting && `waits: tejido person admit ${slug}`;
  const who = displayName ? `${displayName} (${slug})` : `Expert ${is.expert}`;
  return [who, level, `since ${since.slice(0, 10)}`, kept, reason, doubt, wait].filter(Boolean).join(', ');
}

const act = <T>(em: EntityManager, reason: string, work: (em: EntityManager) => Promise<T>): Promise<T> =>
  writeAs(em.fork(), { kind: 'consent', actor: 'cli', reason }, work);

async function keyOf(em: EntityManager, slug: string): Promise<number> {
  const key = await findBySlug(em, slug);
  if (key !== undefined) return key;
  throw new CommandError(`Nobody has, or had, the slug "${slug}".`);
}

const onNetwork = (
  context: Context,
  work: (em: EntityManager, setting: LeavingSetting) => Promise<void>,
): Promise<void> =>
  withDatabase(context, 'command', async (database, { blockingDays }, access) => {
    await using network = await openNetwork(database.url, context, access);
    await work(network.orm.em, { ledger: access.ledger, blockingDays }).catch((error) => {
      throw error instanceof Refusal ? new CommandError(error.message) : error;
    });
  });
