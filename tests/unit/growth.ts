/** Milliseconds of processor time that some work takes on this thread, the least of three runs. */
function processorTime(work: () => unknown): number {
  const runs = [0, 1, 2].map(() => {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.max(1, Math.min(...runs));
}

/**
 * How many times as long work takes for four times the input: about 4 where its time grows with the input, 16 where it
 * grows with the square. Seconds never count, so a slow or busy machine changes nothing.
 *
 * @param make an input of a size
 * @param size large enough for the work to matter beside what is done once
 */
export function growth<Input>(make: (size: number) => Input, work: (input: Input) => unknown, size: number): number {
  const [small, large] = [make(size), make(4 * size)];
  work(small);
  return processorTime(() => work(large)) / processorTime(() => work(small));
}

/** Well above the growth of linear work, well below that of quadratic work. */
export const LINEAR = 9;
