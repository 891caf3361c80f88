// Which federation directive a name in an SDL means, whatever the SDL calls it.
import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';
import { importsOf } from './link-imports.ts';
import { type Problem, problemAt } from './problem.ts';

/** The federation directives that a partner may use on what is its own. */
export const ALLOWED = [
  'key',
  'external',
  'requires',
  'provides',
  'shareable',
  'tag',
  'inaccessible',
  'extends',
] as const;

/** Those that no partner may use, and why. */
export const REFUSED: Record<string, string> = {
  override: 'takes a field from another subgraph',
  interfaceObject: 'adds fields to types of others',
  composeDirective: 'brings directives into the graph of all',
  authenticated: 'protects nothing here, since the gateway tells a partner nothing of who asks',
  requiresScopes: 'protects nothing here, since the gateway tells a partner nothing of who asks',
  policy: 'protects nothing here, since the gateway tells a partner nothing of who asks',
  context: 'is not read by the gateway',
  fromContext: 'is not read by the gateway',
  cost: 'is not read by the gateway, which has limits of its own',
  listSize: 'is not read by the gateway, which has limits of its own',
};

/** What GraphQL itself and `@link` define. */
const BUILT_IN = ['deprecated', 'specifiedBy', 'oneOf', 'link'];

const FEDERATION = new Set<string>([...ALLOWED, ...Object.keys(REFUSED)]);

/** The namespace of what is not imported. */
const NAMESPACE = 'federation__';

/** What an SDL calls the directives. */
export class FederationNames {
  readonly #imported: ReadonlyMap<string, string>;
  readonly #own: ReadonlySet<string>;
  /** What is wrong with the links themselves. */
  readonly problems: readonly Problem[];

  constructor(document: DocumentNode) {
    const { imported, problems } = importsOf(document, new Set([...BUILT_IN, ...FEDERATION]));
    this.#imported = imported;
    this.problems = problems;
    this.#own = new Set(
      document.definitions.flatMap((each) =>
        each.kind === Kind.DIRECTIVE_DEFINITION ? [each.name.value] : [],
      ),
    );
  }

  /** The directive that is meant, by federation's or GraphQL's own name; undefined for one of the partner's own. */
  meaningOf(name: string): string | undefined {
    const imported = this.#imported.get(name);
    if (imported) return imported;
    if (name.startsWith(NAMESPACE)) return name.slice(NAMESPACE.length);
    return BUILT_IN.includes(name) || FEDERATION.has(name) ? name : undefined;
  }

  /** Why a directive cannot stand anywhere in the SDL. */
  problemOf(directive: DirectiveNode): Problem | undefined {
    const name = directive.name.value;
    const meaning = this.meaningOf(name);
    if (meaning === undefined) return this.#own.has(name) ? undefined : unknown(directive);
    if (Object.hasOwn(REFUSED, meaning)) {
      const known = meaning === name ? '' : ` is federation's @${meaning}, which`;
      return problemAt(directive, `@${name}${known} ${REFUSED[meaning]}: leave it out.`);
    }
    if (BUILT_IN.includes(meaning)) return undefined;
    if (!FEDERATION.has(meaning)) return unknown(directive);
    if (meaning === name && !this.#imported.has(name))
      return problemAt(directive, `@${name} is not imported: write @link(…, import: ["@${name}"]).`);
    return undefined;
  }
}

const unknown = (directive: DirectiveNode): Problem =>
  problemAt(
    directive,
    `@${directive.name.value} is not known: define it, import it from federation, or leave it out.`,
  );
