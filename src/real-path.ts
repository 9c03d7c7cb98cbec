import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether a path is a folder or lies in it. Both are absolute; `content/..x` lies in `content`. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The path with every symbolic link in it resolved. The end of the path need not be there.
 *
 * @throws {Error} where a link leads nowhere or in a circle, or a part of the path may not be read
 */
export function realPath(path: string): string {
  const absolute = resolve(path);
  const parent = dirname(absolute);
  const entry = lstatSync(absolute, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink()) assertLeadsSomewhere(absolute);
  return entry || parent === absolute ? realpathSync(absolute) : join(realPath(parent), basename(absolute));
}

function assertLeadsSomewhere(link: string): void {
  try {
    realpathSync(link);
  } catch (error) {
    throw new BrokenLink(link, readlinkSync(link), { cause: error });
  }
}

/** A symbolic link that leads nowhere, or in a circle. */
export class BrokenLink extends Error {
  override name = 'BrokenLink';

  constructor(link: string, target: string, options: ErrorOptions) {
    super(`${link} is a symbolic link to ${target}, which cannot be reached`, options);
  }
}
