import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { enumValueOf } from '../../platform/entity.ts';
import { declaredEnum } from '../../platform/graph/declared-enum.ts';
import { Cost } from '../../platform/limits/costs.ts';
import { sql } from '../../platform/read/sql.ts';

/** What has a slug: each type whose module says so. */
export const SlugType = declaredEnum('SlugType', 'What has a slug.', ({ entities }) =>
  Object.fromEntries(entities.map(({ type, plural }) => [enumValueOf(type), `${plural}.`])),
);

@Resolver()
export class TombstonesResolver {
  @Cost(5, { sql: 1 })
  @Query(() => Boolean, {
    description:
      'Whether something was public under this slug and is gone for good: it was taken out, or an expert withdrew. False for what is there, for what was never public, and for whoever is kept back for another reason, all alike.',
  })
  async isGone(
    @Arg('type', () => SlugType, { description: 'What had it.' }) value: string,
    @Arg('slug', () => String, { description: 'The slug.' }) slug: string,
    @Ctx() { reader, hashOf }: Context,
  ): Promise<boolean> {
    const { catalog } = reader.planner;
    const { type } = catalog.entities.find((entity) => enumValueOf(entity.type) === value)!;
    const [answer] = await reader.run(sql`select is_gone(${type}, ${slug}, ${hashOf(slug)}) as gone`);
    return answer?.gone === true;
  }
}
