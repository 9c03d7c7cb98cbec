import { zipSync, type Zippable } from 'fflate';
import type { IsoDate } from '../../schemas/fields/iso-date.ts';

/** Files that are compressed already. */
const IS_PACKED = /\.(?:pdf|xlsx)$/;

/** The years that a ZIP can write (MS-DOS dates, APPNOTE 4.4.6). */
const [FIRST, LAST] = [1980, 2099];

/** Noon of a day by the clock of this machine, since a ZIP holds the local time: the same day and hour everywhere. */
function noon(day: IsoDate): Date {
  const [year = FIRST, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Math.min(Math.max(year, FIRST), LAST), month - 1, date, 12);
}

/**
 * Packs files into one folder of a ZIP, in the order of their paths, each with the same day: the same input, the same bytes,
 * whatever the time zone and the processor.
 *
 * @param folder without a slash
 * @param day what the files say they were last changed on
 */
export function zipped(
  folder: string,
  files: readonly { path: string; bytes: Uint8Array }[],
  day: IsoDate,
): Uint8Array<ArrayBuffer> {
  const mtime = noon(day);
  const entries: Zippable = {};
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    entries[`${folder}/${path}`] = [bytes, { level: IS_PACKED.test(path) ? 0 : 9, mtime }];
  }
  return zipSync(entries);
}
