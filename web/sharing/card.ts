import type { SectorShape } from '../graphql/operations.ts';
import type { Visit } from '../layout/page.ts';

/** A number on a card. */
export interface CardFigure {
  value: string;
  /** Of how many, where that was published, such as "de 30". */
  part?: string | undefined;
  /** What was counted. */
  label: string;
}

/** The mark of a sector, with its name. */
export interface CardSign {
  name: string;
  /** On a light ground. */
  colour: string;
  shape: SectorShape;
}

/** What a picture for sharing shows, in the language of its page. */
export interface Card {
  title: string;
  subtitle?: string | undefined;
  sign?: CardSign | undefined;
  figures: readonly CardFigure[];
  /** The colours of the recorded organizations of an edition, one field each; null where the sector is not recorded. */
  band?: readonly (string | null)[];
  /** How many were announced, and how many of them are recorded. */
  threads?: { recorded: number; published: number } | undefined;
  /** What the network is, or that its data is synthetic. */
  tagline: string;
}

/** The card at an address, or why there is none: as its page, it may have moved, gone, or never been. */
export type CardResult =
  | { kind: 'found'; card: Card }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone' | 'missing' };

/** The part of a visit that cards are made from. */
export type CardVisit = Pick<Visit, 'runQuery' | 'locale' | 'slug'>;

/** Asks the graph for what a card shows. */
export type MakeCard = (visit: CardVisit) => Promise<CardResult>;
