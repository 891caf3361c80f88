import type * as FindLocation from '../../src/embedded-postgres/find-location.ts';
import type * as Embedded from '../../src/embedded-postgres/open-embedded.ts';
import type * as NetworkDatabase from '../../src/network-database.ts';

const load = (module: string) => import(new URL(`../../dist/src/${module}.js`, import.meta.url).href);

/** The parts of Tejido that the bench stands on, as they were last built. */
export async function built(): Promise<
  Pick<typeof Embedded, 'openEmbedded'> &
    Pick<typeof FindLocation, 'findLocation'> &
    Pick<typeof NetworkDatabase, 'openNetwork'>
> {
  const [embedded, findLocation, network] = await Promise.all(
    ['embedded-postgres/open-embedded', 'embedded-postgres/find-location', 'network-database'].map(load),
  );
  return { ...embedded, ...findLocation, ...network };
}
