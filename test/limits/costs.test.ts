import 'reflect-metadata';
import { Arg, buildSchemaSync, Field, FieldResolver, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { Cost, ListSize, readCosts } from '../../src/platform/limits/costs.ts';

@ObjectType()
class Sheet {
  @ListSize(32)
  @Field(() => [String])
  lines!: string[];
}

@Resolver(() => Sheet)
class SheetFields {
  @Cost(50, { sql: 2 })
  @FieldResolver(() => Number)
  sum(): number {
    return 0;
  }

  @Cost(5)
  @ListSize({ argument: 'ids' })
  @Query(() => [Sheet])
  sheets(@Arg('ids', () => [ID]) ids: string[]): Sheet[] {
    return ids.map(() => new Sheet());
  }

  @Cost(800, { fixed: true })
  @Query(() => Sheet)
  map(): Sheet {
    return new Sheet();
  }
}

it('what is declared on a class is read by the name of the field in the graph', () => {
  const costs = readCosts(buildSchemaSync({ resolvers: [SheetFields] }), 'x'.repeat(101));
  expect(Object.fromEntries(costs)).toEqual({
    'Sheet.lines': { size: 32 },
    'Sheet.sum': { cost: 50, sql: 2 },
    'Query.sheets': { cost: 5, sizeArgument: 'ids' },
    'Query.map': { cost: 800, fixed: true },
    'Query.nodes': { sizeArgument: 'ids' },
    'Query._entities': { sizeArgument: 'representations' },
    '_Service.sdl': { cost: 2 },
  });
});
