import type { Loader } from 'astro/loaders';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/check/read/record.ts';
import { contentLoader } from '../../../src/integrations/content-loader.ts';
import { markdownProcessor } from '../../../src/markdown/processor.ts';

type Format = 'yaml' | 'md' | 'mdx';

const folder = mkdtempSync(join(tmpdir(), 'candor-loader-'));
mkdirSync(join(folder, 'records'));

/** A file with fields, and below them a text where it has one. */
const fileOf = (fields: string, format: Format): string =>
  format === 'yaml' ? fields : `---\n${fields}---\n\n    code\n\n---\n\nText.\n`;

/** What the site gets of a file: its fields and its text, as Astro stores them. */
async function siteReading(contents: string, format: Format): Promise<unknown> {
  const base = mkdtempSync(join(folder, 'records', 'r-'));
  writeFileSync(join(base, `record.${format}`), contents);
  const stored: Record<string, unknown>[] = [];
  const logger = { warn: () => undefined, info: () => undefined, error: () => undefined };
  const another = () => {
    throw new Error('The file was read by another parser.');
  };
  const context = {
    collection: 'policies',
    config: {
      root: pathToFileURL(`${folder}/`),
      srcDir: pathToFileURL(`${folder}/src/`),
      markdown: { processor: markdownProcessor(folder, '/') },
    },
    logger: { ...logger, fork: () => logger },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: () => 'digest',
    store: {
      keys: () => [],
      get: () => undefined,
      set: (entry: Record<string, unknown>) => stored.push(entry),
      delete: () => undefined,
    },
    entryTypes: new Map(['.yaml', '.md', '.mdx'].map((ending) => [ending, { getEntryInfo: another }])),
  };
  await contentLoader(base, `*.${format}`).load(context as unknown as Parameters<Loader['load']>[0]);
  return stored[0];
}

/** The fields as the gate reads them. */
function gateReading(contents: string, format: Format): unknown {
  const file = `content/records/record.${format}`;
  const { yaml } = readRecord({ collection: 'policies', id: 'record', file, format }, contents);
  return yaml?.error ? undefined : yaml?.data;
}

const NAMED: readonly (readonly [written: string, value: unknown])[] = [
  ['2026-03-01', '2026-03-01'],
  ['2026-03-01 00:00:00', '2026-03-01 00:00:00'],
  ['2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z'],
  ['0b101', '0b101'],
  ['0o17', 15],
  ['+0x1F', '+0x1F'],
  ['0x1F', 31],
  ['1e999', Infinity],
  ['1_000', '1_000'],
  ['012', 12],
  ['yes', 'yes'],
  ['~', null],
  ['=', '='],
  ['12:30:45', '12:30:45'],
];

describe('the site and the gate read the same', () => {
  it.each(NAMED)('%s', async (written, value) => {
    for (const format of ['yaml', 'md', 'mdx'] as const) {
      const contents = fileOf(`field: ${written}\n`, format);
      expect(gateReading(contents, format)).toEqual({ field: value });
      expect(await siteReading(contents, format)).toMatchObject({ id: 'record', data: { field: value } });
    }
  });

  it('from whatever can be written in a field', async () => {
    const scalar = fc.oneof(
      fc.constantFrom(...NAMED.map(([written]) => written), '!!set', '!!binary YQ==', '!x y', '<<: {a: 1}', '.inf'),
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[+-]?[0-9][0-9_.:eExob-]{0,8}$/),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.json({ maxDepth: 2 }),
    );
    const fields = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), scalar, { minKeys: 1, maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fields, fc.constantFrom('yaml', 'md', 'mdx'), async (written, format) => {
        const contents = fileOf(
          Object.entries(written)
            .map(([name, value]) => `${name}: ${value}\n`)
            .join(''),
          format,
        );
        const read = gateReading(contents, format);
        const isRefused = typeof read !== 'object' || read === null;
        if (isRefused) await expect(siteReading(contents, format)).rejects.toThrow(/:\d+:\d+ cannot be read/);
        else expect((await siteReading(contents, format)) as object).toHaveProperty('data', read);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the text below the fields as the gate parses it', async () => {
    for (const format of ['md', 'mdx'] as const) {
      expect(await siteReading(fileOf('field: a\n', format), format)).toHaveProperty(
        'body',
        '\n    code\n\n---\n\nText.',
      );
    }
  });
});
