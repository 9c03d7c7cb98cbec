import { treeOf, type FileContents } from '../../../src/check/read/tree.ts';
import { releasableOf, RELEASED_PATH } from '../../../src/check/rules/releases/released.ts';
import { readSite } from '../../../src/check/site.ts';
import { recordRelease } from '../../../src/release/record.ts';
import { NOTHING_RELEASED, writeReleased } from '../../../src/schemas/released.ts';

/** A trust center with everything in it released as it is, unless it says itself what was. */
export function asReleased(files: Readonly<Record<string, FileContents>>): Record<string, FileContents> {
  if (files[RELEASED_PATH] !== undefined) return files;
  const site = readSite(treeOf(files), undefined, new Date('2020-01-01T00:00:00Z'));
  const released = recordRelease(NOTHING_RELEASED, releasableOf(site), site.asOf);
  return { ...files, [RELEASED_PATH]: writeReleased(released) };
}
