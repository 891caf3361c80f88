/** Lists of real and of synthetic data together, each thing once: a network of one kind alone answers with the same for both. */
export const onceEach = <Named extends { slug: string }>(
  ...lists: readonly (readonly Named[])[]
): Named[] => [...new Map(lists.flat().map((each) => [each.slug, each])).values()];
