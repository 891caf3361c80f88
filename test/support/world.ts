import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { graphql } from 'graphql';
import { onTestFinished } from 'vitest';
import { ActivityTable, ActivityTopicTable } from '../../src/activity/activity.table.ts';
import { ParticipationTable } from '../../src/activity/participation.table.ts';
import { TopicTable } from '../../src/activity/topic.table.ts';
import { type App, openApp } from '../../src/app.ts';
import { ConveningTable } from '../../src/edition/convening.table.ts';
import { EditionTable } from '../../src/edition/edition.table.ts';
import { FigureTable } from '../../src/edition/figure.table.ts';
import { SeriesTable } from '../../src/edition/series.table.ts';
import { VenueTable } from '../../src/edition/venue.table.ts';
import { AffiliationTable } from '../../src/expert/affiliation.table.ts';
import { ExpertTable } from '../../src/expert/expert.table.ts';
import { OrganizationTable } from '../../src/organization/organization.table.ts';
import { OrganizationChangeTable } from '../../src/organization/organization-change.table.ts';
import { OrganizationNameTable } from '../../src/organization/organization-name.table.ts';
import { OutcomeTable } from '../../src/outcome/outcome.table.ts';
import { writeAs } from '../../src/platform/changes/recorder.ts';
import type { Statement } from '../../src/platform/read/sql.ts';
import type { AnyTable } from '../../src/platform/tables/table.ts';
import { SectorTable } from '../../src/sector/sector.table.ts';
import { SourceTable } from '../../src/source/source.table.ts';
import { createDatabase, type TestDatabase } from './database.ts';

/** What a question was answered with, and what that cost. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  data: any;
  errors: { message: string; code: unknown }[];
  statements: Statement[];
}

type Fields = Record<string, unknown>;

const slugOf = (name: string) =>
  name
    .normalize('NFD')
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
  async ask(source: string, variableValues: Fields = {}): Promise<Answer> {
    const statements: Statement[] = [];
    const asker = { requestId: 'test', signal: new AbortController().signal };
    const contextValue = this.app.contextFor(asker, (statement) => statements.push(statement));
    const { data, errors = [] } = await graphql({
      schema: this.app.schema,
      source,
      variableValues,
      contextValue,
    });
    return {
      data,
      errors: errors.map(({ message, extensions }) => ({ message, code: extensions.code })),
      statements,
    };
  }
}

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
      kind: 'FUNCTIONS_TRANSFERRED',
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

  // biome-ignore lint/suspicious/noExplicitAny: rows of every table; what is missing, the database says
  #make(table: AnyTable, fields: Fields): any {
    return this.em.create(table, fields as RequiredEntityData<object>);
  }
}

/** An empty world for a whole test file; `fill` makes what all its tests ask of. */
export async function createWorld(fill: (scribe: Scribe) => unknown = () => undefined) {
  const database = await createDatabase();
  const world = new World(database, await openApp(database.orm));
  await world.write(fill);
  return world;
}

/** A world for the running test alone. */
export async function freshWorld(fill?: (scribe: Scribe) => unknown): Promise<World> {
  const world = await createWorld(fill);
  onTestFinished(world.database.drop);
  return world;
}
