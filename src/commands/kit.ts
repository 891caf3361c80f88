import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { readOurTypes } from '../federation/composition/our-types.ts';
import { problemOfName } from '../federation/composition/rules/name.ts';
import { CommandError } from '../platform/command-error.ts';
import { refuseFilled } from '../platform/new-folder.ts';
import { fold } from '../platform/package/cells/slug.ts';
import type { Context } from './context.ts';

const ROOT = dirname(findPackageJSON(import.meta.url)!);

/** A subgraph that runs as it is, under the name that stands in its files. */
const KIT = join(ROOT, 'kit/subgraph');
const NAME_IN_KIT = /[Bb]ecas/g;

/** How long a name may be. */
const MAX_NAME = 24;

/** `tejido kit subgraph`: a folder with a subgraph that a partner can run and change. */
export async function runKitSubgraph(
  { report }: Pick<Context, 'report'>,
  folder: string,
  options: { name?: string },
): Promise<void> {
  const name = options.name ?? nameFrom(folder);
  const problem = await problemOf(name);
  if (problem) throw new CommandError(`${problem} Give it by --name.`);
  await refuseFilled(folder);
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(KIT, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = await readFile(join(KIT, entry.name), 'utf8');
    await writeFile(join(folder, entry.name), named(text, name));
  }
  report(
    `Made ${folder}: the subgraph "${name}", with a guide in README.md (en español, LEEME.md).\n` +
      `  cd ${folder} && npm ci && npm start   # serves it at http://127.0.0.1:4002/graphql\n` +
      `  npx tejido subgraph check ${name} --sdl ${join(folder, 'schema.graphql')}   # from here: says whether it may join`,
  );
}

/** Why no subgraph can join under a name, whatever the network is called. */
async function problemOf(name: string): Promise<string | undefined> {
  const sdl = await readFile(join(ROOT, 'schema.graphql'), 'utf8');
  return problemOfName(name, readOurTypes(sdl), []);
}

/** The name of the folder, without what cannot stand in a name. */
const nameFrom = (folder: string): string =>
  fold(basename(resolve(folder)))
    .replaceAll(/[^a-z0-9]|^\d+/g, '')
    .slice(0, MAX_NAME);

const named = (text: string, name: string): string =>
  text.replaceAll(NAME_IN_KIT, (found) =>
    found === 'becas' ? name : name.charAt(0).toUpperCase() + name.slice(1),
  );
