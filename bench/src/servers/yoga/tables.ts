import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

// The columns that the questions need, as `drizzle-kit pull` would write them.

export const sectors = pgTable('sector', {
  id: integer().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
});

export const organizations = pgTable('organization', {
  id: integer().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
  sortName: text('sort_name').notNull(),
  acronym: text(),
  sectorId: integer('sector_id'),
  stateCode: text('state_code'),
});

export const editions = pgTable('edition', {
  id: integer().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
  year: integer(),
  startsOn: text('starts_on'),
});

export const convenings = pgTable('convening', {
  id: integer().primaryKey(),
  editionId: integer('edition_id').notNull(),
  organizationId: integer('organization_id').notNull(),
  role: text().notNull(),
});

export const experts = pgTable('expert', {
  id: integer().primaryKey(),
  slug: text().notNull(),
  name: text(),
  sortName: text('sort_name'),
  withheld: text(),
});

export const affiliations = pgTable('affiliation', {
  id: integer().primaryKey(),
  expertId: integer('expert_id').notNull(),
  organizationId: integer('organization_id').notNull(),
  title: text(),
  from: text('valid_from'),
  to: text('valid_to'),
});

export const activities = pgTable('activity', {
  id: integer().primaryKey(),
  slug: text().notNull(),
  editionId: integer('edition_id').notNull(),
  kind: text().notNull(),
  title: text(),
  startsAt: timestamp('starts_at', { withTimezone: true }),
});

export const participations = pgTable('participation', {
  id: integer().primaryKey(),
  editionId: integer('edition_id').notNull(),
  activityId: integer('activity_id'),
  expertId: integer('expert_id').notNull(),
  organizationId: integer('organization_id'),
  role: text().notNull(),
  billedAs: text('billed_as'),
  position: integer().notNull(),
});
