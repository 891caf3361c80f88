import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './root-folder.ts';

/** One installed copy of a package, as the lockfile has it. */
export interface LockedPackage {
  /** Where it lies, from the root of the project. */
  path: string;
  name: string;
  version: string;
  license: string;
  /** Whether it is there for work on the project only. */
  dev: boolean;
  resolved?: string;
}

const readJson = (path: string) => JSON.parse(readFileSync(join(rootFolder, path), 'utf8'));

/** The project's own package.json. */
export const manifest: {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  scripts: Record<string, string>;
} = readJson('package.json');

/** Every copy of every package that an install lays down, with the licence its own package.json names. */
export function lockedPackages(): LockedPackage[] {
  const packages: Record<string, Partial<LockedPackage>> = readJson('package-lock.json').packages;
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', dev = false, resolved, license = '' }]) => ({
      path,
      name: path.replace(/^.*node_modules\//, ''),
      version,
      dev,
      license: installedLicense(path) ?? license,
      ...(resolved && { resolved }),
    }));
}

function installedLicense(path: string): string | undefined {
  const file = `${path}/package.json`;
  return existsSync(join(rootFolder, file)) ? readJson(file).license : undefined;
}
