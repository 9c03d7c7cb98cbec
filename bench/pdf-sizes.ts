import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { markdownFeatures } from '../src/markdown/processor.ts';
import type { VersionSource } from '../src/renditions/version-renditions.ts';
import { generateTrustCenter } from './generate.ts';
import { writePdfSources } from './pdf-sources.ts';

/** Words of a generated policy whose PDF has five pages. */
const FIVE_PAGES = 1250;

const COLUMNS = 4;
const ROWS = 250;

/** A table of a thousand cells below its head, each with words and figures of its own. */
function tableOfThousand(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const columns = Array.from({ length: COLUMNS }, (_, column) => column + 1);
  const rows = Array.from({ length: ROWS }, (_, index) =>
    row(columns.map((column) => `Measure ${index + 1}.${column} within ${((index * 7 + column * 3) % 90) + 1} days`)),
  );
  return [row(columns.map((column) => `Column ${column}`)), row(columns.map(() => '---')), ...rows].join('\n');
}

/**
 * Writes what a five-page policy, and the same policy with a table of 1,000 cells for its text, are made from.
 *
 * @returns the files
 */
export function writeSizeSources(scratch: string): { fivePages: string; cells: string } {
  const site = join(scratch, 'five');
  const [fivePages, cells] = [join(scratch, 'five-pages.json'), join(scratch, 'cells.json')];
  generateTrustCenter(site, 1, FIVE_PAGES);
  writePdfSources(site, fivePages);
  const sources = JSON.parse(readFileSync(fivePages, 'utf8')) as VersionSource[];
  const html = markdownToHtml(tableOfThousand(), { features: markdownFeatures });
  const article = typeof html === 'string' ? html : html.html;
  writeFileSync(cells, JSON.stringify(sources.map((source) => ({ ...source, html: article }))));
  return { fivePages, cells };
}
