import { GraphQLJSON } from 'graphql-scalars';
import { ID, ObjectType } from 'type-graphql';
import { personRequestKinds } from '../../domain/expert/person-request.table.ts';
import { type Act, act, type PayloadShape } from '../../platform/acts/act.ts';
import { invalid } from '../../platform/acts/fields/text.ts';
import { choice, date } from '../../platform/acts/fields/values.ts';
import { enumOf } from '../../platform/graph/enum.ts';
import { Column } from '../../platform/graph/row-field.ts';
import { PartialDate } from '../../platform/graph/scalars.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import { person } from './person.field.ts';
import { exportPerson } from './person-export.ts';
import { closePersonRequest, type PersonRequest as Found, recordPersonRequest } from './person-requests.ts';

export const PersonRequestKind = enumOf(
  'PersonRequestKind',
  'What somebody asks for about what is held on them.',
  personRequestKinds,
  {
    ACCESS: 'To know what is held.',
    RECTIFICATION: 'To have it put right.',
    CANCELLATION: 'To have it taken out.',
    OPPOSITION: 'That it is not used.',
  },
);

@ObjectType({
  description:
    'What a person asked for about themselves, and by when the law of Mexico wants it answered (20 working days) and carried out (15 more); for stewards.',
})
export class PersonRequest {
  @Column(() => ID, 'Its id.')
  id!: string;

  @Column(() => PersonRequestKind, 'What was asked for.')
  kind!: string;

  @Column(() => PartialDate, 'The day on which it came in.')
  receivedOn!: string;

  @Column(() => PartialDate, 'The last day to answer it.')
  answerBy!: string;

  @Column(() => PartialDate, 'The last day to carry it out.')
  carryOutBy!: string;

  @Column(() => PartialDate, 'When it was answered.', { nullable: true })
  answeredOn!: string | null;

  @Column(() => PartialDate, 'When it was carried out.', { nullable: true })
  carriedOutOn!: string | null;
}

/** A request as the graph tells it. */
export const requestRow = ({ expert: _, id, ...request }: Found): PersonRequest => ({
  ...request,
  id: nodeId('PersonRequest', id),
});

const requestPayload: PayloadShape = {
  name: 'PersonRequest',
  values: { request: { type: () => PersonRequest, description: 'The request.' } },
};

const about = { action: 'CONSENT', of: 'Expert', needsReason: true } as const;

/** What is done about requests of people, and what is held on them. */
export const personActs: Act[] = [
  act({
    ...about,
    name: 'personExport',
    description: 'Answers with everything that is held on a person, from every table, the vault and the log.',
    args: { expert: person('Whom it is about, by id.') },
    payload: {
      name: 'PersonExport',
      values: {
        json: {
          type: () => GraphQLJSON,
          description: 'Rows by table, entries of the log, proposals, and places.',
          isSecret: true,
        },
      },
    },
    isUnlogged: true,
    work: async (em, { expert }) => ({ json: await exportPerson(em, { expert: expert! }) }),
  }),
  act({
    ...about,
    name: 'personRequestRecord',
    description: 'Records a request as it came in; its due days follow.',
    args: {
      expert: person('Whom it is about, where that is somebody who is recorded.'),
      kind: choice(() => PersonRequestKind, 'What is asked for.'),
      receivedOn: date('The day on which it came in.'),
    },
    optional: ['expert'],
    kind: 'consent',
    payload: requestPayload,
    work: async (em, { expert = null, kind, receivedOn }) => ({
      request: requestRow(await recordPersonRequest(em, { expert, kind: kind!, receivedOn: receivedOn! })),
    }),
  }),
  act({
    ...about,
    name: 'personRequestClose',
    description: 'Closes a request: it was answered and carried out today.',
    args: {
      request: {
        type: () => ID,
        description: 'Which one, by its id.',
        read: (given: string, place): number => {
          const ref = parseNodeId(given);
          if (ref?.type === 'PersonRequest') return ref.key;
          throw invalid(place, 'request.no-id', `"${given.slice(0, 100)}" is not the id of a request.`);
        },
      },
    },
    kind: 'consent',
    payload: requestPayload,
    work: async (em, { request }) => ({
      request: requestRow(await closePersonRequest(em, { request: request! })),
    }),
  }),
];
