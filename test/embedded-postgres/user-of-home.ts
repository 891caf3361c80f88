import { findLocation } from '../../src/embedded-postgres/find-location.ts';
import { openEmbedded } from '../../src/embedded-postgres/open-embedded.ts';
import { startPostmaster } from '../../src/embedded-postgres/postmaster.ts';
import { guardStart } from '../../src/embedded-postgres/watch.ts';

// A program that uses the home of its first argument until it is killed, or, with a second one, only starts its PostgreSQL.

const [home = '', starting] = process.argv.slice(2);
const settings = { 'tejido.watch_seconds': '0.1' };

if (starting) {
  const place = await findLocation(home);
  guardStart(await startPostmaster(place, settings), place);
} else {
  await openEmbedded(home, { as: 'command', report: () => {}, settings });
}
process.stdout.write('done');
setInterval(() => {}, 60_000);
