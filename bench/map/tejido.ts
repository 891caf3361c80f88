import type * as Backbone from '../../src/community/graph/backbone.ts';
import type * as Project from '../../src/community/graph/project.ts';
import type * as TwoMode from '../../src/community/graph/two-mode.ts';
import type * as Crossings from '../../src/community/layout/crossings.ts';
import type * as Diameters from '../../src/community/layout/diameter.ts';
import type * as Layouts from '../../src/community/layout/layout.ts';
import type * as Overlaps from '../../src/community/layout/overlaps.ts';
import type * as RankedTies from '../../src/community/layout/ranked-ties.ts';

// What is measured is what was built, as for the other figures of the graph.
const load = (module: string) =>
  import(new URL(`../../dist/src/community/${module}.js`, import.meta.url).href);

export const { backboneOf }: Pick<typeof Backbone, 'backboneOf'> = await load('graph/backbone');
export const { project }: Pick<typeof Project, 'project'> = await load('graph/project');
export const { channels }: Pick<typeof TwoMode, 'channels'> = await load('graph/two-mode');
export const { crossingsOf }: Pick<typeof Crossings, 'crossingsOf'> = await load('layout/crossings');
export const { diameterOf }: Pick<typeof Diameters, 'diameterOf'> = await load('layout/diameter');
export const { layoutOf }: Pick<typeof Layouts, 'layoutOf'> = await load('layout/layout');
export const { overlaps }: Pick<typeof Overlaps, 'overlaps'> = await load('layout/overlaps');
export const { rankedTies }: Pick<typeof RankedTies, 'rankedTies'> = await load('layout/ranked-ties');
