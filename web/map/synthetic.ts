/** Whether a series is invented: until the graph says so itself, its name does. */
export const isSynthetic = ({ name }: { name: string }): boolean => /sint[eé]tic|synthetic/i.test(name);
