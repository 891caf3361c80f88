import type { HomePageQuery } from '../graphql/operations.ts';

/** An edition as the home page tells of it. */
export type HomeEdition = HomePageQuery['editions']['nodes'][number];
