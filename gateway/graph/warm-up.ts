import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  parse,
} from 'graphql';
import type { Owners } from '../supergraph/owners.ts';
import type { Asked } from '../transport/asked.ts';

/** How long a gateway waits at most for the answer that it warms up with, in milliseconds. */
const PATIENCE = 5_000;

/** Asks our server something that everybody may know: planning and asking for the first time takes a second. A failure does not matter. */
export async function warmUp(
  schema: GraphQLSchema,
  owners: Owners,
  execute: (document: DocumentNode, context: { asked: Asked }) => unknown,
): Promise<void> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const field = fields.find((each) => owners.hasField('Query', each.name) && isPlain(each));
  if (!field) return;
  const signal = AbortSignal.timeout(PATIENCE);
  const asked = { requestId: 'warm-up', signal, forAll: {}, forOurs: {} };
  try {
    await execute(parse(`{ ${field.name} { __typename } }`), { asked });
  } catch {
    // the server may be away
  }
}

const isPlain = ({ type, args }: GraphQLField<unknown, unknown>): boolean =>
  isCompositeType(getNamedType(type)) && !args.some(isRequiredArgument);
