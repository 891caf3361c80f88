import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Series } from '../../domain/edition/series.ts';
import type { Context } from '../../platform/context.ts';
import { Cost } from '../../platform/limits/costs.ts';
import { countryCode } from '../../platform/package/cells/state-code.ts';
import { groupByParent, parentOf } from '../../platform/read/group-by-parent.ts';
import type { Row } from '../../platform/read/plan.ts';
import { type PlacesRow, placesStatement } from './series-states.statement.ts';
import { SeriesStates } from './series-states.ts';
import { statesOfCountries } from './states.ts';

const LOADER = {};

@Resolver(() => Series)
export class StatesOfSeries {
  @Cost(100, { sql: 1, fixed: true }) // one statement for all series, and the states of a country are few
  @FieldResolver(() => SeriesStates, {
    description:
      'The states of the countries in which it meets: in which it did, from which it was convened, and the others.',
  })
  async states(@Root() { key }: Row, @Ctx() { reader }: Context): Promise<SeriesStates> {
    const load = async (keys: readonly unknown[]) =>
      groupByParent(await reader.run(placesStatement(keys)), parentOf, keys);
    const [places] = await reader.batch(LOADER, 'states of series', load, key);
    return statesOf(places as unknown as PlacesRow);
  }
}

function statesOf({ met, convened, ...places }: PlacesRow): SeriesStates {
  const named = places.countries.flatMap((country) => countryCode(country) ?? []);
  const countries = new Set([...named, ...Object.keys(met).map((code) => code.slice(0, 2))]);
  const states = statesOfCountries(countries).map(({ code, name }) => ({
    code,
    name,
    editions: met[code] ?? 0,
    conveners: convened[code] ?? 0,
  }));
  const without = (what: 'editions' | 'conveners') =>
    states.filter((state) => state[what] === 0).map(({ code }) => code);
  return {
    ...places,
    countries: [...countries].sort(),
    states,
    statesWithoutRecordedEdition: without('editions'),
    statesWithoutRecordedConvener: without('conveners'),
    editionsWithoutState: places.editions - places.editionsWithState - places.editionsOnline,
    convenersWithoutState: places.conveners - places.convenersWithState,
  };
}
