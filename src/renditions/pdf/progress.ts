import { paperText } from '../../ui-text/paper.ts';

/** Where nobody watches, every so many PDFs get a line. */
const STEP = 25;

let made = 0;

/** Whether a line stands on the terminal. */
let isShown = false;

/**
 * Says that a PDF has been made, on the standard error: on a terminal in one line that changes, in a log now and then.
 * PDFs that come from the cache are not work, and say nothing.
 */
export function showProgress(source: string): void {
  made += 1;
  const { stderr } = process;
  if (stderr.isTTY) {
    stderr.write(`\r\u001b[K${paperText.progress(made, source)}`);
    isShown = true;
  } else if (made % STEP === 0) stderr.write(`${paperText.progress(made, source)}\n`);
}

/** Takes the changing line away when there is nothing left to make. */
export function endProgress(): void {
  if (isShown) process.stderr.write('\r\u001b[K');
  isShown = false;
}
