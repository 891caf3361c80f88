import { monitorEventLoopDelay } from 'node:perf_hooks';

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The longest time, in milliseconds, for which nobody else would have been served meanwhile. */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await aMoment(); // what holds the loop from its first turn on is not seen
  await work();
  await aMoment();
  delay.disable();
  return delay.max / 1e6;
}
