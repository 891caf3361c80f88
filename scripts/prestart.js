// What `npm start` does first: builds what has changed since it was built last, unless the start would be refused.
import { build, staleTargets } from './targets.js';

const stale = await staleTargets();
if (stale.length > 0) {
  const { readConfig } = await import('../src/config.ts');
  const { refuseSecondStart } = await import('../src/commands/second-start.ts');
  try {
    await refuseSecondStart(readConfig(process.env));
    process.stdout.write('Building what has changed ...\n');
    await build(stale);
  } catch (error) {
    process.stderr.write(`${error.name === 'CommandError' ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
