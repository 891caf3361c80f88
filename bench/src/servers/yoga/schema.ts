import { builder, db } from './builder.ts';
import './types.ts';

builder.queryType({
  fields: (t) => ({
    edition: t.drizzleField({
      type: 'editions',
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _root, { slug }) => db.query.editions.findFirst(query({ where: { slug } })),
    }),
    expert: t.drizzleField({
      type: 'experts',
      nullable: true,
      args: { slug: t.arg.string({ required: true }) },
      resolve: (query, _root, { slug }) =>
        db.query.experts.findFirst(query({ where: { slug, withheld: { isNull: true } } })),
    }),
    speakers: t.drizzleField({
      type: ['experts'],
      args: {
        first: t.arg.int({ required: true }),
        edition: t.arg.string({ required: true }),
        roles: t.arg.stringList({ required: true }),
      },
      resolve: (query, _root, { first, edition, roles }) =>
        db.query.experts.findMany(
          query({
            where: {
              withheld: { isNull: true },
              participations: { role: { in: roles }, edition: { slug: edition } },
            },
            orderBy: { sortName: 'asc', id: 'asc' },
            limit: first,
          }),
        ),
    }),
    organizations: t.drizzleConnection({
      type: 'organizations',
      args: { stateCode: t.arg.string({ required: true }) },
      resolve: (query, _root, { stateCode }) =>
        db.query.organizations.findMany(
          query({ where: { stateCode }, orderBy: { sortName: 'asc', id: 'asc' } }),
        ),
    }),
  }),
});

/** What the questions need of the network, and their names of it. */
export const schema = builder.toSchema();
