import { openEmbedded } from '../../src/home/embedded.ts';
import { findPlace } from '../../src/home/find-place.ts';
import { startPostmaster } from '../../src/home/postmaster.ts';
import { guardStart } from '../../src/home/watch.ts';

// A program that uses the home of its first argument until it is killed, or, with a second one, only starts its PostgreSQL.

const [home = '', starting] = process.argv.slice(2);
const settings = { 'tejido.watch_seconds': '0.1' };

if (starting) {
  const place = await findPlace(home);
  guardStart(await startPostmaster(place, settings), place);
} else {
  await openEmbedded(home, { as: 'command', report: () => {}, settings });
}
process.stdout.write('done');
setInterval(() => {}, 60_000);
