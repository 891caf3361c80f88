import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rootFolder } from '../root-folder.ts';
import type { MakeShared } from './keeper.ts';

const run = promisify(execFile);

/** Tests of the command line and of pages run what users run. Types are the business of `npm run check`. */
export const makeBuild: MakeShared = async () => {
  await run(process.execPath, [join(rootFolder, 'scripts/build.js')]);
  return { value: join(rootFolder, 'dist') };
};
