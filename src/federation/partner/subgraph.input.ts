import type { Field } from '../../platform/acts/field.ts';
import { groupOf } from '../../platform/acts/fields/group.ts';
import { invalid, where } from '../../platform/acts/fields/text.ts';
import { flag, url } from '../../platform/acts/fields/values.ts';
import { NAME } from './subgraph.table.ts';

const name: Field<string> = {
  type: () => String,
  description:
    'Its name: 2 to 24 letters a to z and digits, a letter first. Its root fields begin with it, and its types with it in upper case.',
  read: (given: string, place) => {
    if (new RegExp(NAME).test(given)) return given;
    const message = `${where(place)} is no name of a subgraph: give 2 to 24 letters a to z and digits, a letter first, such as "becas".`;
    throw invalid(place, 'subgraph.name-unfit', message);
  },
};

const sdl: Field<string> = {
  type: () => String,
  description:
    'Its schema, to check it before anything is served; without it the address is asked for { _service { sdl } }. At most 1 MB.',
  read: (given: string) => given,
};

/** What a subgraph is registered with. */
export const SubgraphFields = groupOf(
  'SubgraphFields',
  'What is known of a subgraph.',
  {
    name,
    url: url('Where it is asked with POST: on the public internet, and at this very address.'),
    sdl,
    network: flag('Whether it is the Tejido of another network, which joins as it is; false unless given.'),
  },
  ['name', 'url'],
);
