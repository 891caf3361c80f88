import type * as FindPlace from '../../src/embedded-postgres/find-location.ts';
import type * as Embedded from '../../src/embedded-postgres/open-embedded.ts';
import type * as NetworkDatabase from '../../src/network-database.ts';

const load = (module: string) => import(new URL(`../../dist/src/${module}.js`, import.meta.url).href);

/** The parts of Tejido that the bench stands on, as they were last built. */
export async function built(): Promise<
  Pick<typeof Embedded, 'openEmbedded'> &
    Pick<typeof FindPlace, 'findPlace'> &
    Pick<typeof NetworkDatabase, 'openNetwork'>
> {
  const [embedded, findPlace, network] = await Promise.all(
    ['home/embedded', 'home/find-place', 'network-database'].map(load),
  );
  return { ...embedded, ...findPlace, ...network };
}
