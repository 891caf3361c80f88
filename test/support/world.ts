import './shared/begin-database.ts'; // first: the rest takes seconds to load
import { type RequiredEntityData, wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { execute } from 'graphql';
import { afterAll, expect, onTestFinished } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { ActivityTable, ActivityTopicTable } from '../../src/domain/activity/activity.table.ts';
import { ParticipationTable } from '../../src/domain/activity/participation.table.ts';
import { TopicTable } from '../../src/domain/activity/topic.table.ts';
import { ConveningTable } from '../../src/domain/edition/convening.table.ts';
import { EditionTable } from '../../src/domain/edition/edition.table.ts';
import { FigureTable } from '../../src/domain/edition/figure.table.ts';
import { SeriesTable } from '../../src/domain/edition/series.table.ts';
import { VenueTable } from '../../src/domain/edition/venue.table.ts';
import { AffiliationTable } from '../../src/domain/expert/affiliation.table.ts';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { OrganizationChangeTable } from '../../src/domain/organization/organization-change.table.ts';
import { OrganizationNameTable } from '../../src/domain/organization/organization-name.table.ts';
import { AgendaItemOutcomeTable, AgendaItemTable } from '../../src/domain/outcome/agenda-item.table.ts';
import {
  OutcomeContinuationTable,
  OutcomeProposerTable,
  OutcomeResponsibleTable,
  OutcomeTable,
} from '../../src/domain/outcome/outcome.table.ts';
import { OutcomeEvidenceTable } from '../../src/domain/outcome/outcome-evidence.table.ts';
import { SectorTable } from '../../src/domain/sector/sector.table.ts';
import { SourceTable } from '../../src/domain/source/source.table.ts';
import { PartnerTable } from '../../src/federation/partner/partner.table.ts';
import { SubgraphTable } from '../../src/federation/partner/subgraph.table.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { pepperOf } from '../../src/platform/access/pepper.ts';
import { writeAs } from '../../src/platform/changes/write-as.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Observe } from '../../src/platform/database/database.ts';
import { nodeId } from '../../src/platform/node-id.ts';
import type { Statement } from '../../src/platform/read/sql.ts';
import type { AnyTable } from '../../src/platform/tables/table.ts';
import { tables } from '../../src/tables.ts';
import { checkedDocument } from './checked-document.ts';
import { createDatabase, TEST_KEY, type TestDatabase } from './database.ts';
import { workers as sharedWorkers } from './workers.ts';

/** What a question was answered with, and what that cost. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  data: any;
  errors: { message: string; code: unknown; path: string }[];
  statements: Statement[];
}

type Fields = Record<string, unknown>;

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();

/** A small network of made-up people and organizations, to ask questions of. */
export class World {
  readonly database: TestDatabase;
  readonly app: App;

  constructor(database: TestDatabase, app: App) {
    this.database = database;
    this.app = app;
  }

  /** Writes what the function makes, as a use-case would: entities, in one transaction, flushed once. */
  write<T>(make: (scribe: Scribe) => T | Promise<T>): Promise<T> {
    const em = this.database.orm.em.fork();
    return writeAs(em, { kind: 'test', actor: 'test' }, async (transaction) => make(new Scribe(transaction)));
  }

  /** Asks the graph as it is served, without HTTP. */
  async ask(
    source: string,
    variableValues: Fields = {},
    operationName?: string,
    actor: Actor | null = null,
  ): Promise<Answer> {
    const statements: Statement[] = [];
    const { schema } = this.app;
    const { document, errors: wrong } = checkedDocument(source, schema);
    const contextValue = this.context((statement) => statements.push(statement), actor);
    const { data = null, errors = [] } = document
      ? await execute({
          schema,
          document,
          variableValues,
          operationName: operationName ?? null,
          contextValue,
        })
      : { errors: wrong };
    await contextValue.release?.();
    return {
      data: JSON.parse(JSON.stringify(data)), // as a client reads it
      errors: errors.map(({ message, extensions, path = [] }) => ({
        message,
        code: extensions?.code,
        path: path.join('.'),
      })),
      statements,
    };
  }

  /** Asks what is to be answered without errors, and gives the data alone. */
  async read(source: string, variables?: Fields, operationName?: string): Promise<Answer['data']> {
    const { data, errors } = await this.ask(source, variables, operationName);
    expect(errors).toEqual([]);
    return data;
  }

  /** Does something as somebody with a credential, by one mutation, and gives what it answered. */
  async act(
    actor: Actor | null,
    mutation: string,
    variables: Fields = {},
    selection = '{ userErrors { code path message messageKey currentVersion } batch { id } }',
  ): Promise<Answer['data']> {
    const source = mutation.startsWith('mutation') ? mutation : `mutation { act: ${mutation} ${selection} }`;
    const { data, errors } = await this.ask(source, variables, undefined, actor);
    expect(errors).toEqual([]);
    return data.act ?? data;
  }

  /** The context of one request; `observe` is shown each statement before it is sent, which waits for it. */
  context(observe?: Observe, actor: Actor | null = null): Context {
    return this.app.contextFor(
      { requestId: 'test', origin: 'http://localhost', signal: new AbortController().signal, actor },
      observe,
    );
  }

  /** Runs SQL beside the network, for what no use-case would write: nothing is recorded, nor held together. */
  // biome-ignore lint/suspicious/noExplicitAny: a test knows the columns it asked for
  sql(statement: string): Promise<any[]> {
    return this.database.orm.em.fork().transactional(async (em) => {
      await em.execute('set local session_replication_role = replica');
      return em.execute(statement);
    });
  }
}

/** The public id of a written row. */
export const idOf = (row: { id: number }): string => nodeId(wrap(row, true).__meta.className, row.id);

/** Makes rows with sensible defaults; what a test does not say does not matter to it. */
export class Scribe {
  readonly em: EntityManager;
  #count = 0;

  constructor(em: EntityManager) {
    this.em = em;
  }

  sector = (name: string, fields: Fields = {}) =>
    this.#make(SectorTable, { slug: slugOf(name), name, ...fields });
  source = (title: string, fields: Fields = {}) =>
    this.#make(SourceTable, { slug: slugOf(title), title, ...fields });
  organization = (name: string, fields: Fields = {}) =>
    this.#make(OrganizationTable, { slug: slugOf(name), name, ...fields });
  organizationName = (organization: object, text: string, fields: Fields = {}) =>
    this.#make(OrganizationNameTable, { organization, text, ...fields });
  succession = (from: object, to: object | undefined, fields: Fields = {}) =>
    this.#make(OrganizationChangeTable, {
      kind: 'ABSORBED',
      effectiveOn: '2025',
      from,
      to,
      ...fields,
    });
  series = (name: string, fields: Fields = {}) =>
    this.#make(SeriesTable, { slug: slugOf(name), name, ...fields });
  edition = (series: object, name: string, fields: Fields = {}) =>
    this.#make(EditionTable, { slug: slugOf(name), name, series, ...fields });
  venue = (edition: object, fields: Fields = {}) =>
    this.#make(VenueTable, { slug: `venue-${++this.#count}`, edition, ...fields });
  convening = (edition: object, organization: object, fields: Fields = {}) =>
    this.#make(ConveningTable, { edition, organization, role: 'CONVENER', nameAtTime: 'Then', ...fields });
  figure = (edition: object, measure: string, value: number, fields: Fields = {}) =>
    this.#make(FigureTable, { edition, measure, value, qualifier: 'EXACT', ...fields });
  expert = (displayName: string, fields: Fields = {}) =>
    this.#make(ExpertTable, { slug: slugOf(displayName), displayName, ...fields });
  affiliation = (expert: object, organization: object, fields: Fields = {}) =>
    this.#make(AffiliationTable, { expert, organization, ...fields });
  topic = (label: string, fields: Fields = {}) =>
    this.#make(TopicTable, { slug: slugOf(label), label, ...fields });
  activity = (edition: object, title: string, fields: Fields = {}) =>
    this.#make(ActivityTable, { slug: slugOf(title), edition, title, kind: 'PANEL', ...fields });
  about = (activity: object, topic: object, fields: Fields = {}) =>
    this.#make(ActivityTopicTable, { activity, topic, ...fields });
  participation = (activity: { edition?: unknown }, expert: object, fields: Fields = {}) =>
    this.#make(ParticipationTable, {
      activity,
      edition: activity.edition,
      expert,
      role: 'PANELIST',
      ...fields,
    });
  outcome = (edition: object, text: string, fields: Fields = {}) =>
    this.#make(OutcomeTable, { slug: slugOf(text), edition, text, kind: 'CONCLUSION', ...fields });
  proposal = (outcome: object, organization: object, fields: Fields = {}) =>
    this.#make(OutcomeProposerTable, { outcome, organization, ...fields });
  responsibility = (outcome: object, organization: object, fields: Fields = {}) =>
    this.#make(OutcomeResponsibleTable, { outcome, organization, ...fields });
  continuation = (outcome: object, continues: object, fields: Fields = {}) =>
    this.#make(OutcomeContinuationTable, { outcome, continues, ...fields });
  evidence = (outcome: object, on: string, fields: Fields = {}) =>
    this.#make(OutcomeEvidenceTable, { outcome, on, status: 'IN_PROGRESS', ...fields });
  agendaItem = (title: string, fields: Fields = {}) =>
    this.#make(AgendaItemTable, { slug: slugOf(title), title, ...fields });
  feeds = (outcome: object, agendaItem: object, fields: Fields = {}) =>
    this.#make(AgendaItemOutcomeTable, { outcome, agendaItem, ...fields });
  partner = (organization: { slug: string; name: string }, fields: Fields = {}) =>
    this.#make(PartnerTable, {
      slug: organization.slug,
      organization,
      publisher: organization.name,
      since: '2026-01',
      ...fields,
    });
  subgraph = (partner: object, name: string, fields: Fields = {}) =>
    this.#make(SubgraphTable, {
      partner,
      name,
      url: `https://${name}.example/graphql`,
      sdl: `type Query { ${name}: Int }`,
      sdlHash: '0'.repeat(64),
      registeredAt: new Date('2026-01-01T00:00:00Z'),
      ...fields,
    });

  /** Says that a fact of any kind was read in a source. */
  cite = (fact: object, source: object, order = 0) =>
    this.#make(besides(fact, 'Citation'), { fact, source, order });
  /** Says under which name others know a node of any kind. */
  identify = (node: object, scheme: string, value: string, fields: Fields = {}) =>
    this.#make(besides(node, 'Identifier'), { node, scheme, value, ...fields });

  // biome-ignore lint/suspicious/noExplicitAny: rows of every table; what is missing, the database says
  #make(table: AnyTable, fields: Fields): any {
    return this.em.create(table, fields as RequiredEntityData<object>);
  }
}

/** The table of citations or identifiers that belongs to the table of a row. */
function besides(row: object, what: 'Citation' | 'Identifier'): AnyTable {
  const name = `${wrap(row, true).__meta.className}${what}`;
  const table = tables.find(({ meta }) => meta.className === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/** A world that all tests of a file ask of; `fill` makes what is in it. */
export async function createWorld(fill?: Fill): Promise<World> {
  const world = await openWorld(fill);
  afterAll(world.database.drop);
  return world;
}

/** A world for the running test alone. */
export async function freshWorld(fill?: Fill): Promise<World> {
  const world = await openWorld(fill);
  onTestFinished(world.database.drop);
  return world;
}

type Fill = (scribe: Scribe) => unknown;

async function openWorld(fill: Fill = () => undefined): Promise<World> {
  const world = await openOver(await createDatabase('emptyWorld'));
  await world.write(fill);
  return world;
}

/** The network over a database; what follows the database is closed before it is dropped. */
async function openOver(database: TestDatabase, workers = sharedWorkers): Promise<World> {
  const app = await openApp(database.reading, {
    writer: database.orm,
    personKey: TEST_KEY,
    peppers: async () => [pepperOf(TEST_KEY)],
    workers,
  });
  const drop = async () => {
    await app[Symbol.asyncDispose]();
    await database.drop();
  };
  return new World({ ...database, drop }, app);
}

/** The world with all data that ships: that of a first start, and the demo; its graphs are computed by `workers`. */
export async function shippedWorld(workers = sharedWorkers): Promise<World> {
  return openOver(await createDatabase('shippedWorld'), workers);
}
