import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests of the command line run what users run: the built program. Types are the business of `npm run check`. */
export function setup(): void {
  const compiler = fromHere('../../node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [compiler, '-p', fromHere('../../tsconfig.build.json')]);
  spawnSync(process.execPath, [fromHere('../../web/build.ts')]);
}
