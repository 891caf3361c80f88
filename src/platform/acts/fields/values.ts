import { GraphQLDateTime } from 'graphql-scalars';
import { Float, Int } from 'type-graphql';
import { Locale, PartialDate, Url } from '../../graph/scalars.ts';
import { canonicalZone } from '../../package/cells/canonical-zone.ts';
import { isSlug } from '../../package/cells/slug.ts';
import type { Field } from '../field.ts';
import { invalid, where } from './text.ts';

const LONGEST_ADDRESS = 2_048;

type More = { property?: string };

/** An address on the web. */
export const url = (description: string, more: More = {}): Field<string> => ({
  type: () => Url,
  description: `${description} At most ${LONGEST_ADDRESS} characters.`,
  read: (given: string, place) => {
    if (given.length <= LONGEST_ADDRESS && !/\s/.test(given)) return given;
    const message = `${where(place)} is no address of at most ${LONGEST_ADDRESS} characters without spaces.`;
    throw invalid(place, 'url.unfit', message);
  },
  ...more,
});

/** A date known to the year, the month or the day. */
export const date = (description: string, more: More = {}): Field<string> => ({
  type: () => PartialDate,
  description,
  read: (given: string) => given,
  ...more,
});

/** A moment. */
export const moment = (description: string): Field<Date> => ({
  type: () => GraphQLDateTime,
  description,
  read: (given: Date | string, place) => {
    const read = new Date(given);
    const year = read.getUTCFullYear();
    if (year >= 1000 && year <= 9999) return read;
    throw invalid(place, 'date.no-year', `${where(place)} is in the year ${year}: give one of four digits.`);
  },
});

/** One value of an enum of the graph. */
export const choice = <Value extends string>(
  type: () => { [Name in Value]: Name },
  description: string,
  more: More = {},
): Field<Value> => ({ type, description, read: (given: Value) => given, ...more });

/** A whole number within bounds. */
export const integer = (description: string, least: number, most = 2 ** 31 - 1): Field<number> => ({
  type: () => Int,
  description: `${description} From ${least} to ${most}.`,
  read: between(least, most),
});

/** Degrees on the globe, up to a bound on either side. */
export const degrees = (description: string, most: number): Field<number> => ({
  type: () => Float,
  description: `${description} In degrees, from -${most} to ${most}.`,
  read: between(-most, most),
});

const between =
  (least: number, most: number): Field<number>['read'] =>
  (given: number, place) => {
    if (given >= least && given <= most) return given;
    throw invalid(place, 'number.out-of-range', `${where(place)} is ${given}: give ${least} to ${most}.`);
  };

/** Yes or no. */
export const flag = (description: string): Field<boolean> => ({
  type: () => Boolean,
  description,
  read: (given: boolean) => given,
});

/** A language. */
export const language = (description: string): Field<string> => ({
  type: () => Locale,
  description,
  read: (given: string) => given,
});

/** The stable name of a node in addresses. */
export const slug = (): Field<string> => ({
  type: () => String,
  description:
    'Its stable name in addresses: lower-case words of letters a to z and digits, joined by single hyphens, at most 100 characters. ' +
    'Made from its name unless given. Where it changes, the one before leads to it.',
  read: (given: string, place) => {
    if (isSlug(given) && given.length <= 100) return given;
    const message = `${where(place)} is no slug: give lower-case words of a to z and digits, joined by single hyphens, such as "datacon-2026".`;
    throw invalid(place, 'slug.unfit', message);
  },
});

/** A time zone by its place. */
export const timeZone = (description: string): Field<string> => ({
  type: () => String,
  description: `${description} By its place, such as America/Mexico_City.`,
  read: (given: string, place) => {
    const zone = /^[A-Za-z]/.test(given) ? canonicalZone(given) : null;
    if (zone) return zone;
    throw invalid(
      place,
      'time-zone.unknown',
      `${where(place)} is no time zone, such as America/Mexico_City.`,
    );
  },
});
