import type { HomePageQuery } from '../graphql/operations.ts';

/** An edition of the home page. */
export type HomeEdition = HomePageQuery['editions']['nodes'][number];
