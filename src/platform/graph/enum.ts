import { registerEnumType } from 'type-graphql';

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
  return object;
}
