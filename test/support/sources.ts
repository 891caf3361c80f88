import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { type ParseResult, parseSync, Visitor } from 'oxc-parser';
import { rootFolder } from './root-folder.ts';

/** A file of ours, parsed. */
export interface SourceFile {
  /** Its path from the root of the project. */
  path: string;
  text: string;
  lines: number;
  program: ParseResult['program'];
  /** What it imports or exports again, type-only imports included: paths from the root, or names of packages. */
  imports: string[];
  /** Those of them that are loaded with it: neither types alone nor what `import()` loads when it is needed. */
  loads: string[];
}

/** A function and how many lines it spans, its signature included. */
export interface FunctionSpan {
  place: string;
  lines: number;
}

/** Every TypeScript file under a folder of the project. */
export function sourcesUnder(folder: string): SourceFile[] {
  const names = readdirSync(join(rootFolder, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort()
    .map(sourceAt);
}

/** One file, by its path from the root of the project. */
export function sourceAt(path: string): SourceFile {
  const text = readFileSync(join(rootFolder, path), 'utf8');
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    text.slice(start + 1, end - 1),
  );
  const fixed = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({ moduleRequest, entries })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map((entry) => ({ moduleRequest: entry.moduleRequest, entries: [entry] })),
    ),
  ];
  const loaded = fixed.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType));
  const requestsOf = (each: typeof fixed) => each.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
  const from = (requests: string[]) =>
    [...new Set(requests)].map((request) =>
      request.startsWith('.') ? normalize(join(dirname(path), request)) : request,
    );
  const [imports, loads] = [from([...requestsOf(fixed), ...dynamic]), from(requestsOf(loaded))];
  return { path, text, lines: lineAt(text, text.length) - 1, program, imports, loads };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The functions, methods and arrow functions with a body of statements. */
export function functionsOf({ path, text, program }: SourceFile): FunctionSpan[] {
  const found: FunctionSpan[] = [];
  const note = (node: { start: number; end: number; body?: { type: string } | null }) => {
    if (node.body?.type !== 'BlockStatement') return;
    const [first, last] = [lineAt(text, node.start), lineAt(text, node.end)];
    found.push({ place: `${path}:${first}`, lines: last - first + 1 });
  };
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(
    program,
  );
  return found;
}

/** The words that the code is made of, comments aside: identifiers and texts, in lower case, taken apart. */
export function wordsOf({ text, program, path }: SourceFile): { word: string; place: string }[] {
  const found: { word: string; place: string }[] = [];
  const note = (value: unknown, start: number) => {
    if (typeof value !== 'string') return;
    const words =
      value
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .match(/[a-z]+/g) ?? [];
    found.push(...words.map((word) => ({ word, place: `${path}:${lineAt(text, start)}` })));
  };
  new Visitor({
    Identifier: ({ name, start }) => note(name, start),
    PrivateIdentifier: ({ name, start }) => note(name, start),
    Literal: ({ value, start }) => note(value, start),
    TemplateElement: ({ value, start }) => note(value.raw, start),
  }).visit(program);
  return found;
}

/** The texts that are in the code, comments aside: of literals, and of templates between their values. */
export function textsOf({ program }: SourceFile): string[] {
  const found: string[] = [];
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && found.push(value)),
    TemplateElement: ({ value }) => void found.push(value.raw),
  }).visit(program);
  return found;
}

/** The first circle of imports among the files, as a path that ends where it began; nothing when there is none. */
export function findCircle(files: readonly SourceFile[]): string[] | undefined {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of importsOf.get(path) ?? []) {
      const circle = walk(next, [...trail, path]);
      if (circle) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const circle = walk(path, []);
    if (circle) return circle;
  }
  return undefined;
}
