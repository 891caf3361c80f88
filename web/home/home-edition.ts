import type { HomePageQuery } from '../graph/operations.ts';

/** An edition as the home page tells of it. */
export type HomeEdition = HomePageQuery['editions']['nodes'][number];
