import { stripVTControlCharacters } from 'node:util';
import { BrokenLink } from '../site/folder.ts';

/** What Astro puts before an error: the time, its level, and the page that was made. */
const BEFORE = /^[\d:]*\s*\[ERROR\]\s*(?:\[[\w-]+\]\s*)?(?:Caught error rendering \S+:\s*)?/;

/** An error in words: without the place in the program that threw it. */
function reasonIn(text: string): string {
  const [reason = ''] = stripVTControlCharacters(text)
    .replace(BEFORE, '')
    .split(/(?<!\s)\s*\n[ \t]+at /);
  return reason.replace(/^(?:Error|[A-Z]\w*Error): /, '').trim();
}

/** A code of the operating system: `ENOSPC: no space left on device`. Who runs the build says it in a sentence. */
const SYSTEM_CODE = /^E[A-Z0-9]+: /;

/**
 * Runs a build and reports each error once, however many pages it stops: Astro prints it for each of them, with the stack,
 * and goes on with other pages after the build has failed, so nothing more of that is shown until the process ends.
 *
 * @param sentence what to say of an error that the build throws; its message where it is undefined
 * @throws {Error} what the build throws, once it is reported
 */
export async function reportedOnce<T>(
  build: () => Promise<T>,
  sentence: (error: unknown) => string | undefined,
): Promise<T> {
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  const told = new Set<string>();
  const tell = (reason: string): void => {
    if (reason !== '' && !told.has(reason)) write(`${reason}\n`);
    told.add(reason);
  };
  stderr.write = (chunk: string | Uint8Array, ...rest: never[]): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (!stripVTControlCharacters(text).includes('[ERROR]')) return write(chunk, ...rest);
    const reason = reasonIn(text);
    if (!SYSTEM_CODE.test(reason)) tell(reason);
    return true;
  };
  try {
    const made = await build();
    stderr.write = write;
    return made;
  } catch (error) {
    tell(sentence(error) ?? reasonIn(error instanceof Error ? error.message : String(error)));
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'its file system is read-only',
  ENOSPC: 'no space is left on its file system',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'a file is too large for its file system',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'there is a folder where a file has to go',
  ENAMETOOLONG: 'a name in the path is too long for its file system',
  ELOOP: 'symbolic links in the path lead in a circle',
  EBUSY: 'another program uses it',
};

/** The code of an error of the operating system: `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What the disk does not allow, as a clause: "no space is left on its file system (/srv/x)". `undefined` for any other error. */
export function diskReason(error: unknown): string | undefined {
  if (error instanceof BrokenLink) return error.message;
  const reason = REASONS[errorCode(error) ?? ''];
  const path = error instanceof Error && 'path' in error ? String(error.path) : undefined;
  return reason && (path === undefined ? reason : `${reason} (${path})`);
}
