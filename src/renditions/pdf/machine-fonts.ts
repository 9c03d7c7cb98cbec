import { resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const NO_FONTS = resolve('src', 'renditions', 'pdf', 'fonts.conf');

/**
 * Keeps the compiler from the fonts of the machine: a PDF has the same bytes everywhere, and the search takes longer than
 * setting a document. The compiler has no option for it, but on Linux it asks fontconfig's variable where to look.
 *
 * Only the main thread can change what native code sees of the environment: it has to, before it starts others.
 */
export function hideMachineFonts(): void {
  if (isMainThread) process.env['FONTCONFIG_FILE'] = NO_FONTS;
}
