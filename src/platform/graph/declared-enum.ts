import { registerEnumType } from 'type-graphql';
import type { Network } from '../module.ts';

/** The values of an enum by name, each with what it means. */
export type Values = Readonly<Record<string, string>>;

const declared: { valuesOf: (network: Network) => Values; set: (values: Values) => void }[] = [];

/** An enum of the graph whose values follow from what the modules of a network declare. */
export function declaredEnum(
  name: string,
  description: string,
  valuesOf: (network: Network) => Values,
): Record<string, string> {
  const object: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  registerEnumType(object, { name, description, valuesConfig });
  const set = (values: Values): void => {
    for (const value of Object.keys(object)) delete object[value];
    for (const [value, meaning] of Object.entries(values)) {
      object[value] = value;
      valuesConfig[value] = { description: meaning };
    }
  };
  declared.push({ valuesOf, set });
  return object;
}

/** Gives all such enums the values of one network; TypeGraphQL, which keeps one registry, reads them right after. */
export function declareValues(network: Network): void {
  for (const { valuesOf, set } of declared) set(valuesOf(network));
}
