import { checkTree } from '../check/check.ts';
import type { Diagnostic } from '../check/diagnostic.ts';
import { withFiles, type FileContents, type Tree } from '../check/read/tree.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Judge } from '../import/refusals.ts';

/** Where an import writes, and what it may not write over. */
export interface Ground {
  /** The trust center folder without what an earlier run of the import wrote. */
  readonly tree: Tree;
  /** Whether files that are there may be replaced. */
  readonly replace: boolean;
  /** The bytes of a file beside the sources. */
  readonly read: (from: string) => FileContents;
}

const keyOf = ({ file, code, message }: Diagnostic): string => JSON.stringify([file, code, message]);

/** Judges what an import would write as part of its site. Errors that the site has already are not the import's. */
export function judgeOf({ tree, replace, read }: Ground, asOf: IsoDate | undefined, now: Date): Judge {
  const errorsIn = (files: Readonly<Record<string, FileContents>>) =>
    checkTree(withFiles(tree, files), { asOf, now }).diagnostics.filter(({ severity }) => severity === 'error');
  const known = new Set(errorsIn({}).map(keyOf));
  const there = new Set(tree.map(({ path }) => path));
  const isInTheWay = (path: string) => there.has(`${path}x`) || (!replace && there.has(path));
  return (texts, copies) => {
    const written = [...texts].map(([file, text]) => [`content/${file}`, text] as const);
    const copied = copies.map(({ from, to, bytes }) => [`public${to}`, bytes ?? read(from)] as const);
    const files = [...copied, ...written].filter(([path]) => !isInTheWay(path));
    return errorsIn(Object.fromEntries(files)).filter((error) => !known.has(keyOf(error)));
  };
}
