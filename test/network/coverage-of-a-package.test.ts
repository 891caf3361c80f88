import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { rootFolder } from '../support/root-folder.ts';
import { freshWorld } from '../support/world.ts';

const folder = join(rootFolder, '../shared/cases/09b-coverage');
if (!existsSync(folder)) console.info(`skipped: ${folder} is not there`);

describe.skipIf(!existsSync(folder))('an edition of whose conveners no number was published', () => {
  it('misses no state: not those whose names are written otherwise, nor any other', async () => {
    const world = await freshWorld();
    await importPackage(world.database.orm.em, folder, { actor: 'test', publisher: 'cases' });
    const { edition } = await world.read(
      '{ edition(slug: "cob-2025") { coverage { gaps { key } statesWithoutConvener unknownBecause(locale: "en") } } }',
    );
    expect(edition.coverage).toMatchObject({ gaps: null, statesWithoutConvener: null });
    expect(edition.coverage.unknownBecause).toContain(
      'No published number of conveners of this edition is known',
    );
  });
});
