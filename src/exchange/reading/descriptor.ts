import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Problems } from '../problem.ts';
import { type Entry, entryAt, refusal } from './container.ts';
import { isRead } from './encoding.ts';

export const DESCRIPTOR = 'datapackage.json';

/** Says in an export's descriptor that its ids are the slugs of the database it comes from. */
export const SLUGS = 'slugs';

/** A larger file is no description of a package. */
const MOST_MIB = 4;

const shape = z.object({
  name: z.string().trim().min(1).optional(),
  title: z.string().trim().min(1).optional().catch(undefined),
  ids: z.literal(SLUGS).optional(),
  resources: z
    .array(
      z.object({
        name: z.string(),
        path: z
          .string()
          .regex(/^\P{Cc}*$/u, 'expected a path without control characters')
          .optional(),
        encoding: z
          .string()
          .refine(isRead, 'expected utf-8, utf-16 or windows-1252, which are the encodings that are read')
          .optional(),
      }),
    )
    .optional(),
});

/** What is read of `datapackage.json`: whose ids the rows have, and where the files are. */
export interface Descriptor {
  name: string | undefined;
  title: string | undefined;
  idsAreSlugs: boolean;
  /** Paths of resources by their name. */
  paths: Map<string, string>;
}

/** Reads the descriptor, which may be absent. */
export async function readDescriptor(entries: Entry[], problems: Problems): Promise<Descriptor> {
  const entry = entryAt(entries, DESCRIPTOR);
  const content = entry ? await parse(entry, problems) : {};
  const parsed = shape.safeParse(content);
  for (const { path, message } of parsed.error?.issues ?? []) {
    problems.error({ file: DESCRIPTOR, column: path.join('.') || null }, message);
  }
  const { name, title, ids, resources = [] } = parsed.data ?? {};
  return {
    name,
    title,
    idsAreSlugs: ids === SLUGS,
    paths: new Map(resources.map((resource) => [resource.name, resource.path ?? `${resource.name}.csv`])),
  };
}

async function parse(entry: Entry, problems: Problems): Promise<unknown> {
  const reason = refusal(entry, MOST_MIB);
  if (reason) {
    problems.error({ file: DESCRIPTOR }, reason);
    return {};
  }
  try {
    return JSON.parse((await text(await entry.open())).replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.error({ file: DESCRIPTOR }, `It is not JSON: ${(error as Error).message}`);
    return {};
  }
}
