/** Milliseconds of processor time that some work takes on this thread when it is done a number of times. */
function processorTime(work: () => unknown, times: number): number {
  const before = process.threadCpuUsage();
  for (let done = 0; done < times; done += 1) work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** Shorter than this, other things that the machine does matter more than the work, in milliseconds. */
const MEASURABLE = 20;

const least = (work: () => unknown, times: number): number =>
  Math.min(...[0, 1, 2].map(() => processorTime(work, times)));

/**
 * How many times as long work takes for four times the input: about 4 where its time grows with the input, 16 where it
 * grows with the square. Seconds never count, so a slow or busy machine changes nothing.
 *
 * @param make an input of a size
 * @param size large enough for the work to matter beside what is done once
 */
export function growth<Input>(make: (size: number) => Input, work: (input: Input) => unknown, size: number): number {
  const [small, large] = [make(size), make(4 * size)];
  let times = 1;
  while (least(() => work(small), times) < MEASURABLE) times *= 2;
  return least(() => work(large), times) / least(() => work(small), times);
}

/** Well above the growth of linear work, well below that of quadratic work. */
export const LINEAR = 9;
