/** What nodes can be coloured by. */
export const COLOURED_BY = ['sector', 'community', 'scope', 'state', 'series', 'first'] as const;

export type ColouredBy = (typeof COLOURED_BY)[number];
