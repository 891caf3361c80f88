import { type ExecutionResult, GraphQLError } from 'graphql';
import { PartnerFailure } from '../partner-failure.ts';

/** What is wrong with the caller's query in the eyes of the other network, by code; its words are not passed on. */
export class QueryRefused extends Error {
  override name = 'QueryRefused';
  readonly code: 'OPERATION_TOO_LARGE' | 'BAD_USER_INPUT';

  constructor(code: QueryRefused['code']) {
    super(code);
    this.code = code;
  }
}

/** Why a part of an answer is missing. */
export type Failure = PartnerFailure | QueryRefused;

/** What codes of another network's Tejido say of the query: it is too large, or something in it is not right. */
const OF_THE_QUERY: Readonly<Record<string, QueryRefused['code']>> = {
  OPERATION_TOO_LARGE: 'OPERATION_TOO_LARGE',
  COST_TOO_HIGH: 'OPERATION_TOO_LARGE',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  LIMIT_TOO_HIGH: 'BAD_USER_INPUT',
  STALE_CURSOR: 'BAD_USER_INPUT',
};

const UNAVAILABLE = ['TIMEOUT', 'SERVICE_UNAVAILABLE'];

/** The data of an answer; throws the failure that its errors amount to. */
export function dataOf({ data, errors }: ExecutionResult): Record<string, unknown> {
  const codes = (errors ?? []).map(({ extensions }) => String(extensions?.code));
  const [first] = codes;
  if (first !== undefined) throw failureOf(codes, first);
  if (!isObject(data)) throw new PartnerFailure('PARTNER_INVALID', 'The answer has no data.');
  return data;
}

function failureOf(codes: readonly string[], first: string): Failure {
  const refused = OF_THE_QUERY[first];
  if (refused && codes.every((code) => Object.hasOwn(OF_THE_QUERY, code))) return new QueryRefused(refused);
  return codes.every((code) => UNAVAILABLE.includes(code))
    ? new PartnerFailure('PARTNER_UNAVAILABLE', 'The other network cannot answer now.')
    : new PartnerFailure('PARTNER_INVALID', 'The answer has errors.');
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was thrown, as a failure: all that is none means that the partner could not be asked. */
export const asFailure = (thrown: unknown): Failure =>
  thrown instanceof PartnerFailure || thrown instanceof QueryRefused
    ? thrown
    : new PartnerFailure('PARTNER_UNAVAILABLE', 'It could not be asked.', { cause: thrown });

/** The error for whoever asked, in our words. */
export function errorOf(
  { code }: Failure,
  { name, partner }: { name: string; partner: string },
  path: readonly (string | number)[],
): GraphQLError {
  return new GraphQLError(WORDS[code](name), { path, extensions: { code, partner } });
}

const WORDS: Record<Failure['code'], (network: string) => string> = {
  PARTNER_UNAVAILABLE: (network) => `The network "${network}" does not answer now. Ask again later.`,
  PARTNER_INVALID: (network) => `What the network "${network}" answers cannot be used.`,
  OPERATION_TOO_LARGE: (network) =>
    `The network "${network}" finds this part of the operation too large. Ask for smaller pages (first), nest fewer lists, or split the operation.`,
  BAD_USER_INPUT: (network) =>
    `The network "${network}" does not take an argument of this part of the operation. The descriptions of its fields say what they take.`,
};
