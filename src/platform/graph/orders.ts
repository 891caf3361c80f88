import { Arg, Field } from 'type-graphql';
import { costOfValue } from '../limits/costs.ts';
import type { Order } from '../read/order.ts';
import { addToEnum, enumOf } from './enum.ts';

/** An order that callers can ask for, and what it means. */
interface Choice {
  order: Order;
  means: string;
  /** Points for what it makes compute, beyond the list. */
  cost?: number;
}

/** The orders in which a list can be had; the first is the one it has unless asked. */
export class Orders<Name extends string> {
  readonly #type: string;
  readonly #choices: Record<Name, Choice>;
  readonly #enum: object;
  readonly #first: Name;

  constructor(type: string, choices: Record<Name, Choice>) {
    const names = Object.keys(choices) as Name[];
    const meanings = names.map((name) => [name, choices[name].means]);
    this.#type = type;
    this.#choices = choices;
    this.#first = names[0]!;
    this.#enum = enumOf(type, 'The orders in which a list can be had.', names, Object.fromEntries(meanings));
  }

  /** One more order, which a later module alone can know. */
  add(name: string, choice: Choice): void {
    Object.assign(this.#choices, { [name]: choice });
    addToEnum(this.#enum, name, choice.means);
    if (choice.cost) costOfValue(this.#type, name, choice.cost);
  }

  /** The argument by which an order is chosen, as a parameter. */
  arg = (unasked: Name = this.#first) => Arg('orderBy', () => this.#enum as never, this.#options(unasked));

  /** The argument by which an order is chosen, as a property of an arguments class. */
  field = (unasked: Name = this.#first) =>
    Field(() => this.#enum as never, this.#options(unasked)) as PropertyDecorator;

  /** The order of a name; an explicit null means the first. */
  named = (name: Name | null | undefined): Order => this.#choices[name ?? this.#first].order;

  #options = (unasked: Name) => ({ nullable: true, defaultValue: unasked, description: 'In what order.' });
}
