import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { rootFolder } from '../root-folder.ts';
import type { MakeShared } from './setup.ts';

const run = promisify(execFile);
const node = (file: string, ...words: string[]) => run(process.execPath, [join(rootFolder, file), ...words]);

/** Tests of the command line and of pages run what users run. Types are the business of `npm run check`. */
export const makeBuild: MakeShared = async () => {
  await node('node_modules/typescript/bin/tsc', '-p', join(rootFolder, 'tsconfig.build.json'));
  await node('web/build.ts');
  return { value: join(rootFolder, 'dist') };
};
