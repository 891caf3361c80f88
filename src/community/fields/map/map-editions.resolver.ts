import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { editionIdsOf } from '../../display-names/map-items.ts';
import { MapNode } from './map.ts';
import type { MapNodeRow } from './map-rows.ts';

@Resolver(() => MapNode)
export class MapNodeEditions {
  @FieldResolver(() => [ID], {
    description:
      'The ids of the editions in scope at which it took part, each once, in any order; empty for a sector and for an activity.',
  })
  editions(@Root() { view, actor }: MapNodeRow): string[] {
    return actor === null ? [] : editionIdsOf(view, actor);
  }
}
