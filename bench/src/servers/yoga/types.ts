import { and, eq, exists, isNull } from 'drizzle-orm';
import { builder, db } from './builder.ts';
import { convenings, experts, participations } from './tables.ts';

// With this release candidate of Drizzle the plugin's `relatedCount` writes SQL that PostgreSQL cannot parse, so totals are
// counted as Drizzle's documentation has it.
const isOfSomebodyShown = exists(
  db
    .select({ id: experts.id })
    .from(experts)
    .where(and(eq(experts.id, participations.expertId), isNull(experts.withheld))),
);

builder.drizzleObject('sectors', {
  name: 'Sector',
  select: {},
  fields: (t) => ({ slug: t.exposeString('slug'), name: t.exposeString('name') }),
});

const Organization = builder.drizzleObject('organizations', {
  name: 'Organization',
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    acronym: t.exposeString('acronym', { nullable: true }),
    sector: t.relation('sector', { nullable: true }),
    convenings: t.relation('convenings', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ limit: first, orderBy: { id: 'asc' } }),
    }),
    conveningsCount: t.int({
      select: {
        extras: { conveningsCount: ({ id }) => db.$count(convenings, eq(convenings.organizationId, id)) },
      },
      resolve: ({ conveningsCount }) => conveningsCount,
    }),
    participationsCount: t.int({
      select: {
        extras: {
          participationsCount: ({ id }) =>
            db.$count(participations, and(eq(participations.organizationId, id), isOfSomebodyShown)),
        },
      },
      resolve: ({ participationsCount }) => participationsCount,
    }),
  }),
});

builder.drizzleObject('convenings', {
  name: 'Convening',
  select: {},
  fields: (t) => ({ role: t.exposeString('role'), edition: t.relation('edition') }),
});

builder.drizzleObject('editions', {
  name: 'Edition',
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    year: t.exposeInt('year', { nullable: true }),
    startsOn: t.exposeString('startsOn', { nullable: true }),
    activities: t.relation('activities', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ limit: first, orderBy: { startsAt: 'asc', id: 'asc' } }),
    }),
  }),
});

builder.drizzleObject('activities', {
  name: 'Activity',
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title', { nullable: true }),
    kind: t.exposeString('kind'),
    startsAt: t.string({
      nullable: true,
      select: { columns: { startsAt: true } },
      resolve: ({ startsAt }) => startsAt?.toISOString(),
    }),
    participants: t.relation('participants', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ limit: first, orderBy: { position: 'asc', id: 'asc' } }),
    }),
  }),
});

builder.drizzleObject('participations', {
  name: 'Participation',
  select: {},
  fields: (t) => ({
    role: t.exposeString('role'),
    billedAs: t.exposeString('billedAs', { nullable: true }),
    edition: t.relation('edition'),
    activity: t.relation('activity', { nullable: true }),
    expert: t.relation('expert', { nullable: true }),
    // Whoever is withheld has no organization either.
    onBehalfOf: t.field({
      type: Organization,
      nullable: true,
      select: (_args, _context, nested) => ({
        with: { expert: { columns: { id: true } }, organization: nested() },
      }),
      resolve: ({ expert, organization }) => (expert ? organization : null),
    }),
  }),
});

builder.drizzleObject('affiliations', {
  name: 'Affiliation',
  select: {},
  fields: (t) => ({
    title: t.exposeString('title', { nullable: true }),
    from: t.exposeString('from', { nullable: true }),
    to: t.exposeString('to', { nullable: true }),
    organization: t.relation('organization'),
  }),
});

builder.drizzleObject('experts', {
  name: 'Expert',
  select: {},
  fields: (t) => ({
    slug: t.exposeString('slug'),
    displayName: t.exposeString('name', { nullable: true }),
    sortName: t.exposeString('sortName', { nullable: true }),
    affiliations: t.relation('affiliations', { query: { orderBy: { from: 'desc', id: 'desc' } } }),
    participations: t.relation('participations', {
      args: { first: t.arg.int({ required: true }) },
      query: ({ first }) => ({ limit: first, orderBy: { id: 'asc' } }),
    }),
    participationsCount: t.int({
      select: {
        extras: {
          participationsCount: ({ id }) => db.$count(participations, eq(participations.expertId, id)),
        },
      },
      resolve: ({ participationsCount }) => participationsCount,
    }),
  }),
});
