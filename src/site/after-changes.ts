/** Editors save in several steps; what follows begins when they are through. In milliseconds. */
const QUIET = 60;

/**
 * Has something done after changes: once for many in a row, never twice at one time, and again for changes that came meanwhile,
 * so the last run has seen the newest content.
 *
 * @returns what is to be called at each change
 */
export function afterChanges(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(work, work);
    }, QUIET);
  };
}
