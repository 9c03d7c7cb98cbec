import { BrokenLink } from '../real-path.ts';

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
