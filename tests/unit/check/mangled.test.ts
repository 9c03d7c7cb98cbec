import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTree, type Diagnostic } from '../../../src/check/check.ts';
import { treeOf, type FileContents } from '../../../src/check/read/tree.ts';
import { asReleased } from '../release/as-released.ts';
import { goodFiles } from './mistakes.ts';

const good = asReleased(goodFiles());
const paths = Object.keys(good).filter((path) => path.startsWith('content/'));
const NOW = new Date('2020-01-01T00:00:00Z');

function diagnose(files: Record<string, FileContents>): readonly Diagnostic[] {
  return checkTree(treeOf(files), { now: NOW }).diagnostics;
}

/** What every report needs, whatever is wrong. */
function expectSound(diagnostics: readonly Diagnostic[]): void {
  for (const { file, line, column, length, message, hint } of diagnostics) {
    expect(file).toMatch(/^(?:content|public)\//);
    expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/undefined|\[object|Invalid input/);
    expect(`${message}${hint}`.trim()).not.toBe('');
  }
}

const bytesOf = (path: string): Uint8Array => {
  const contents = good[path];
  return typeof contents === 'string' || contents instanceof Uint8Array ? Buffer.from(contents) : Buffer.alloc(0);
};
const aFile = fc.constantFrom(...paths);
const aPlace = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, place: number): number => Math.floor(place * bytes.length);

/** A file with one byte changed, a stretch dropped, doubled or moved, or its end cut off. */
const mangling = fc.record({
  path: aFile,
  kind: fc.constantFrom(...(['change', 'drop', 'double', 'swap', 'cut'] as const)),
  from: aPlace,
  to: aPlace,
  byte: fc.integer({ min: 0, max: 255 }),
});

type Mangling = typeof mangling extends fc.Arbitrary<infer Value> ? Value : never;

function mangle({ path, kind, from, to, byte }: Mangling): Record<string, FileContents> {
  const bytes = bytesOf(path);
  const [start, end] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))];
  const [before, middle, after] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
  const parts = {
    change: [before, Uint8Array.of(byte), bytes.subarray(start + 1)],
    drop: [before, after],
    double: [before, middle, middle, after],
    swap: [after, middle, before],
    cut: [before],
  }[kind];
  return { ...good, [path]: Buffer.concat(parts) };
}

// Hundreds of whole checks take their time on a busy machine.
describe('whatever happens to a file', () => {
  it('the gate ends with a sound report', () => {
    fc.assert(
      fc.property(mangling, (change) => {
        expectSound(diagnose(mangle(change)));
      }),
      { numRuns: 400 },
    );
  });

  it('the gate refuses a file of arbitrary bytes or text', () => {
    const contents = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(aFile, contents, (path, written) => {
        const found = diagnose({ ...good, [path]: written });
        expectSound(found);
        expect(found.some(({ severity }) => severity === 'error')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the gate refuses a released.json that holds something else', () => {
    fc.assert(
      fc.property(fc.json(), (written) => {
        const found = diagnose({ ...good, 'content/released.json': written });
        expectSound(found);
        expect(found.map(({ code }) => code)).toEqual(['L001']);
      }),
    );
  });

  it('the gate refuses an unknown field anywhere', () => {
    const yaml = paths.filter((path) => path.endsWith('.yaml'));
    fc.assert(
      fc.property(fc.constantFrom(...yaml), fc.stringMatching(/^[a-z]{3,12}X$/), (path, field) => {
        const found = diagnose({ ...good, [path]: `${field}: 1\n${Buffer.from(bytesOf(path)).toString()}` });
        expect(found.map(({ code, file, line }) => [code, file, line])).toEqual([['S001', path, 1]]);
      }),
    );
  });
});
