import { Migration } from '@mikro-orm/migrations';

/** A stored layout has more of each actor, and places mean another thing: those of before are forgotten, and maps laid out anew. */
export class MapPlaces extends Migration {
  override name = '20261213-map-places';

  override up(): void {
    this.addSql('delete from stored_layout;');
  }
}
