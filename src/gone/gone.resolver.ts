import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { enumOf } from '../platform/graph/enum.ts';
import { Cost } from '../platform/limits/costs.ts';
import { isGone, type SluggedType, sluggedTypes } from './is-gone.ts';

export const SlugType = enumOf('SlugType', 'What has a slug.', Object.keys(sluggedTypes) as SluggedType[], {
  ORGANIZATION: 'Organizations.',
  EXPERT: 'Experts.',
  SERIES: 'Series.',
  EDITION: 'Editions.',
  ACTIVITY: 'Activities.',
  OUTCOME: 'Outcomes.',
  SECTOR: 'Sectors.',
  TOPIC: 'Topics.',
  AGENDA_ITEM: 'Points of the agenda.',
});

@Resolver()
export class GoneResolver {
  @Cost(5, { sql: 1 })
  @Query(() => Boolean, {
    description:
      'Whether something was public under this slug and is gone for good: it was taken out, or an expert withdrew. False for what is there, for what was never public, and for whoever is kept back for another reason, all alike.',
  })
  async isGone(
    @Arg('type', () => SlugType, { description: 'What had it.' }) type: SluggedType,
    @Arg('slug', () => String, { description: 'The slug.' }) slug: string,
    @Ctx() { reader }: Context,
  ): Promise<boolean> {
    const [answer] = await reader.run(isGone(type, slug, reader.planner.catalog));
    return answer?.gone === true;
  }
}
