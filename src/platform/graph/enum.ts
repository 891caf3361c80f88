import { registerEnumType } from 'type-graphql';

const meaningsOf = new WeakMap<object, Record<string, { description: string }>>();

/** An enum of the graph whose values are their own names, with a description for each. */
export function enumOf<const Values extends readonly string[]>(
  name: string,
  description: string,
  values: Values,
  meanings: Partial<Record<Values[number], string>> = {},
): { [Value in Values[number]]: Value } {
  const object = Object.fromEntries(values.map((value) => [value, value])) as {
    [Value in Values[number]]: Value;
  };
  const valuesConfig = Object.fromEntries(
    Object.entries(meanings).map(([value, meaning]) => [value, { description: meaning as string }]),
  );
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  meaningsOf.set(object, valuesConfig);
  return object;
}

/** One more value of an enum, before the schema is built. */
export function addToEnum(object: object, value: string, meaning: string): void {
  Object.assign(object, { [value]: value });
  meaningsOf.get(object)![value] = { description: meaning };
}
