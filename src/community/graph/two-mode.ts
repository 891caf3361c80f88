import type { Lists } from '../arrays/lists.ts';

/** By what two actors can be tied; typed arrays hold indexes of this list. */
export const channels = ['ACTIVITY', 'CONVENING', 'OUTCOME'] as const;

export type Channel = (typeof channels)[number];

/** Who is tied. */
export type ActorKind = 'ORGANIZATION' | 'EXPERT';

/** Who attended what, and nothing else: actors and events are numbered from 0. */
export interface Incidence {
  /** The events of each actor, in ascending order. */
  eventsOf: Lists;
  /** The actors of each event, in ascending order. */
  actorsOf: Lists;
}

/**
 * The two-mode graph: actors, the events in scope, and who attended what. Every actor attends at least one
 * event, and every event has an actor. Events are in order of time, then of channel and key;
 * actors in order of their keys.
 */
export interface TwoModeGraph extends Incidence {
  kind: ActorKind;
  /** The public key of each actor, ascending. */
  actorKeys: Uint32Array;
  /** The sector of each actor, as an index of the sectors of the facts: see `sectorsOfActors`; -1 where it is not known. */
  sectorOf: Int32Array;
  /** What kind of event each is: its index in `channels`. */
  channelOf: Uint8Array;
  /** The public key of each event, as an activity, an edition or an outcome: of several of one activity, the first. */
  eventKeys: Uint32Array;
  /** The edition of each event, as an index of the editions of the facts, which are in order of time. */
  editionOf: Uint32Array;
  /** The series of each event, as an index of the series of the facts: chance decides within each. */
  seriesOf: Uint32Array;
  /**
   * For each item of `actorsOf`, whose attendance it was: the key of the one that was there, or a number above all keys
   * that stands for the set of those. Two are not tied by an event at which both stand for the same.
   */
  attendeeOf: Uint32Array;
  /** For each item of `actorsOf`: 1 where only withheld people were there for the actor. */
  withheldOf: Uint8Array;
  /** How many activities were left out for having too many actors. */
  excludedLarge: number;
  /** How many editions were left out for having too many conveners. */
  excludedLargeEditions: number;
  /** How many activities the scope holds, whoever attended them. */
  activitiesInScope: number;
  /** How many of them at least one actor attended, those left out among them. */
  activitiesAttended: number;
}

export const actorCount = ({ eventsOf }: Incidence): number => eventsOf.from.length - 1;

/** N of the formulas: how many events at least one actor attends, those left out not among them. */
export const eventCount = ({ actorsOf }: Incidence): number => actorsOf.from.length - 1;

/** The channel of an event. */
export const channelOf = ({ channelOf: column }: Pick<TwoModeGraph, 'channelOf'>, event: number): Channel =>
  channels[column[event]!]!;
