import { type DocumentNode, type ExecutionResult, GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PartnerFailure, type PartnerFailureCode } from '../partner-failure.ts';
import type { Question } from '../question.ts';
import {
  type AskedEntities,
  askedEntities,
  checkEntities,
  keysGiven,
  operationOf,
} from '../withheld/asked-entities.ts';
import { CheckedAnswer, type Reference } from '../withheld/checked-answer.ts';
import { fragmentsOf, markedDocument } from '../withheld/marked-document.ts';
import type { PartnerSchema } from '../withheld/partner-schema.ts';
import { Readings } from '../withheld/readings.ts';
import { type AskPublic, whichAreShown } from '../withheld/shown.ts';
import { textOf } from './document-text.ts';
import { askInParts } from './parts.ts';

/** Answers a document for the gateway. */
export type Executor = (request: {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  context?: object | undefined;
}) => Promise<ExecutionResult>;

/** How a subgraph of a partner is asked. */
export interface PartnerExecutorOptions {
  partner: string;
  schema: PartnerSchema;
  references: number;
  askTheirs: (question: Question, context: object) => Promise<ExecutionResult>;
  askOurs: (question: Question, context: object) => Promise<ExecutionResult>;
  /** Told of an answer that cannot be used. */
  disagree: (failure: PartnerFailure) => void;
}

/** How many documents are kept with their marks. */
const MOST_DOCUMENTS = 500;

/** Asks a partner's subgraph, and gives out of its answer what it was asked for and what may be shown. */
export function partnerExecutor(options: PartnerExecutorOptions): Executor {
  const { partner, schema, references, askTheirs, askOurs } = options;
  const documents = new LRUCache<string, DocumentNode>({ max: MOST_DOCUMENTS });
  const marked = (document: DocumentNode, asked: AskedEntities): DocumentNode => {
    const given = keysGiven(asked, schema);
    const name = JSON.stringify([textOf(document), ...given]);
    const known = documents.get(name) ?? markedDocument(document, schema, given);
    documents.set(name, known);
    return known;
  };
  return ({ document, variables = {}, context = {} }) =>
    orFailure(partner, async () => {
      const asked = askedEntities(document, variables);
      const question = { document: marked(document, asked), variables };
      const result = await askInParts(question, references, (part) => askTheirs(part, context));
      try {
        if (result.errors?.length) throw new PartnerFailure('PARTNER_INVALID', 'it answers with errors');
        checkEntities(asked, result.data);
        return await read(question, result.data, schema, (ours) => askOurs(ours, context));
      } catch (error) {
        if (error instanceof PartnerFailure) options.disagree(error);
        throw error;
      }
    });
}

/** Reads an answer: first for what of ours it names, and then, where it names any, for what of it may be shown. */
async function read(
  { document, variables }: Question,
  data: unknown,
  schema: PartnerSchema,
  askOurs: AskPublic,
): Promise<ExecutionResult> {
  const operation = operationOf(document);
  const selecting = { schema: schema.schema, fragments: fragmentsOf(document), variables };
  const readings = new Readings(schema, selecting);
  const named: Reference[] = [];
  const note = (reference: Reference) => {
    named.push(reference);
    return reference.keys;
  };
  const all = new CheckedAnswer(schema, readings, note).read(operation, data);
  if (named.length === 0) return { data: all };
  const show = await whichAreShown(named, schema.keys, askOurs);
  if (named.every((reference) => isAsNamed(reference, show(reference)))) return { data: all };
  const shown = new CheckedAnswer(schema, readings, show).read(operation, data);
  if (!shown) throw new PartnerFailure('PARTNER_INVALID', 'all that it answers names what is not shown');
  return { data: shown };
}

/** Whether a thing may be shown, and goes by the very keys that the partner gives: then it is given out as it was read. */
const isAsNamed = ({ keys }: Reference, shown: Reference['keys'] | undefined): boolean =>
  shown !== undefined && Object.entries(keys).every(([key, value]) => shown[key] === value);

/** An answer without data, with an error in our words where a partner failed. */
export async function orFailure(
  partner: string,
  work: () => Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as { code?: unknown };
    const reason =
      error instanceof PartnerFailure
        ? new GraphQLError(WORDS[code as PartnerFailureCode](partner), { extensions: { code, partner } })
        : error instanceof GraphQLError
          ? error
          : new GraphQLError('Internal server error', { originalError: error as Error });
    return { data: null, errors: [reason] };
  }
}

const WORDS: Record<PartnerFailureCode, (partner: string) => string> = {
  PARTNER_UNAVAILABLE: (partner) =>
    `The partner ${partner} does not answer at the moment, so what it answers for is null. Ask again in a few seconds.`,
  PARTNER_INVALID: (partner) =>
    `The partner ${partner} did not answer with what was asked, so what it answers for is null. It is up to the partner to mend this.`,
};
