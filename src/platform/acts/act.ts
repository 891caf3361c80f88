import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClassType } from 'type-graphql';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import type { Refusal } from '../errors.ts';
import type { Catalog } from '../read/catalog.ts';
import type { Fields, ValuesOf } from './field.ts';

/** What is done, as the rules speak of it. */
export type Action =
  | 'RECORD'
  | 'EDIT'
  | 'REMOVE'
  | 'REVERT'
  | 'CHECK'
  | 'CORRECT'
  | 'DECIDE'
  | 'PROPOSE'
  | 'CONSENT'
  | 'TOKENS'
  | 'READ_PRIVATE';

/** The kinds of batches that acts leave in the log. */
export type BatchKind = 'edit' | 'removal' | 'revert' | 'consent';

/** A value that a payload shows beside its row, as the use-case answers it. */
export interface PayloadValue {
  type: () => object;
  description: string;
  nullable?: boolean;
  /** Whether it is shown once: an act that is sent again is answered without it. */
  isSecret?: boolean;
}

/** What the payload of a mutation shows: `organization` of `OrganizationPayload`. */
export interface PayloadShape {
  /** The payload's name without `Payload`. */
  name: string;
  /** The field that shows a row, its type, and the type by which the graph reads the row. */
  field?: string;
  type?: () => ClassType;
  of?: string;
  values?: Record<string, PayloadValue>;
}

/** What an act is done with, beside what it was given. */
export interface Doing {
  catalog: Catalog;
  actor: Actor;
  /** The number of its batch; 0 of an act that leaves none. */
  batch: number;
  reason: string | null;
  /** The request that it is of. */
  context: Context;
  /** What its preparation came to. */
  prepared?: unknown;
}

/** What an act is prepared with. */
export interface Preparing {
  context: Context;
  /** How long it may take, in milliseconds, where somebody waits who would rather be told to come back. */
  patience?: number;
}

/** An act of writing, as a module declares it: what the mutation is called and takes, and the use-case that does it. */
export interface Act<All extends Fields = Fields> {
  /** The mutation's name: the thing first, and then what happens to it. */
  name: string;
  description: string;
  action: Action;
  /** The type that it is done to. */
  of: string;
  args: All;
  /** The arguments that may be left out. */
  optional?: readonly (keyof All & string)[];
  payload?: PayloadShape;
  kind?: BatchKind;
  /** Whether it leaves no batch of its own in the log, and so waits for no turn to write. */
  isUnlogged?: boolean;
  /** Whether it is done only with a reason. */
  needsReason?: boolean;
  /**
   * What takes long and needs no turn to write, such as asking another server: done before the transaction, with the arguments as
   * they were sent. What it answers is given to the work as `prepared`.
   */
  prepare?: (args: Record<string, unknown>, preparing: Preparing) => Promise<unknown>;
  /** Does it, in the transaction of its batch, and answers with the row that the payload shows and its further values. */
  work: (em: EntityManager, input: ValuesOf<All>, doing: Doing) => Promise<object | undefined>;
  /** Notes in a transaction of its own that it was refused. */
  afterRefusal?: (
    em: EntityManager,
    args: Record<string, unknown>,
    refusals: readonly Refusal[],
  ) => Promise<void>;
}

/** Declares an act; its use-case is given what its arguments were read as. */
export const act = <const All extends Fields>(declared: Act<All>): Act => declared as unknown as Act;
