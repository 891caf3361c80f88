/** How often the event loop is looked at, in milliseconds. */
const INTERVAL = 1;

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

/**
 * The most CPU, in milliseconds, that this thread spends without coming back to its event loop: for so long nobody else
 * would have been served meanwhile. By the CPU and not by the clock, so that a busy machine does not fail a test.
 */
export async function longestHold(work: () => unknown): Promise<number> {
  let longest = 0;
  let before = process.threadCpuUsage();
  const look = () => {
    const { user, system } = process.threadCpuUsage(before);
    longest = Math.max(longest, (user + system) / 1e3);
    before = process.threadCpuUsage();
  };
  await aMoment(); // what was to be done before is done
  look();
  longest = 0;
  const timer = setInterval(look, INTERVAL);
  try {
    await work();
    await aMoment();
  } finally {
    clearInterval(timer);
  }
  look();
  return longest;
}

/** What comes of some work, and the CPU, in milliseconds, that this process spends on it, its threads included. */
export async function cpuOf<T>(work: () => T): Promise<{ cpu: number; result: Awaited<T> }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e3, result };
}
