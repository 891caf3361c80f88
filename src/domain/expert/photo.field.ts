import { Field as GraphField, InputType } from 'type-graphql';
import type { Field } from '../../platform/acts/field.ts';
import { readText } from '../../platform/acts/fields/text.ts';
import { url } from '../../platform/acts/fields/values.ts';
import { Url } from '../../platform/graph/scalars.ts';
import type { StoredPhoto } from './expert.table.ts';

@InputType({ description: 'A photograph, which is fetched from its address.' })
export class PhotoIn {
  @GraphField(() => Url, { description: 'Where it is fetched from.' })
  url!: string;

  @GraphField(() => String, { nullable: true, description: 'Who is to be named with it.' })
  credit?: string | null;

  @GraphField(() => Url, { nullable: true, description: 'The licence it is under.' })
  license?: string | null;
}

/** How many characters the name of whoever is credited may have. */
const LONGEST_CREDIT = 300;

/** A photograph by its address; it takes the place of the one before. */
export const photo = (description: string): Field<StoredPhoto> => ({
  type: () => PhotoIn,
  description,
  read: async (given: PhotoIn, place) => {
    const at = (name: string) => ({ ...place, path: [...place.path, name] });
    const address = async (name: 'url' | 'license') =>
      (await url('').read(given[name] as never, at(name))) as string;
    return {
      url: await address('url'),
      ...(given.credit != null && { credit: readText(given.credit, at('credit'), LONGEST_CREDIT) }),
      ...(given.license != null && { license: await address('license') }),
    };
  },
});

/** What is known of a photograph and is not given by an act: it stays while the address does. */
export function keepOfPhoto(photograph: unknown, before: unknown): StoredPhoto | null {
  const [now, was] = [photograph as StoredPhoto | null, before as StoredPhoto | null];
  if (!now || now === was || was?.url !== now.url) return now;
  return {
    ...(was.alt && { alt: was.alt }),
    ...(was.validUntil && { validUntil: was.validUntil }),
    ...now,
  };
}
