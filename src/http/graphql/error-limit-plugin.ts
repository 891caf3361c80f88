import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';

/** How many mistakes of one request are reported: each repeats a part of it, and looks for names that were perhaps meant. */
export const MAX_ERRORS = 5;

/** What graphql-js says, in an error of its own, when it stops looking for more. */
const STOPPED = /^Too many (validation errors|errors processing variables), error limit reached\./;

const MORE = `There are more mistakes than these ${MAX_ERRORS}; correct these to see the others.`;

/** Says in the last error that is reported that there are more, where graphql-js has a further error for that. */
export const errorLimitPlugin: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = withoutStop(body.singleResult.errors);
    },
  }),
};

function withoutStop(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const [last, stop] = errors.slice(-2);
  if (!last || !stop || !STOPPED.test(stop.message)) return errors;
  return [...errors.slice(0, -2), { ...last, message: `${last.message} ${MORE}` }];
}
