import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCandor } from './candor.ts';
import { checkReport } from './check.ts';
import { generateTrustCenter } from './generate.ts';
import type { Run } from './measure.ts';
import { measurePages } from './pages.ts';
import { pdfReport } from './pdfs.ts';
import { buildStarlight, prepareStarlight } from './starlight.ts';
import { table } from './table.ts';

/** Words of a generated document; the long one is what the budget of a page speaks of. */
const WORDS = 600;
const LONG_WORDS = 3000;

const scratch = mkdtempSync(join(tmpdir(), 'candor-bench-'));
const at = (name: string): string => join(scratch, name);
const seconds = (run: Run): string => run.seconds.toFixed(1);
const say = (text: string): void => {
  console.log(text);
};

interface Build {
  name: string;
  versions?: number;
  cold: Run;
  /** With the PDFs, Markdown and JSON of the build before: pages and search. */
  pages: Run;
  warm: Run;
}

function build(name: string, site: string | undefined, versions?: number): Build {
  const out = at(`${name}-out`);
  console.error(`Building ${name} …`);
  const cold = buildCandor(site, out, 'nothing');
  const pages = buildCandor(site, out, 'renditions');
  return { name, versions, cold, pages, warm: buildCandor(site, out, 'everything') };
}

generateTrustCenter(at('hundred'), 100, WORDS);
generateTrustCenter(at('thousand'), 1000, WORDS);
generateTrustCenter(at('long'), 4, LONG_WORDS);

const builds = [
  build('default', undefined),
  build('hundred', at('hundred'), 100),
  build('thousand', at('thousand'), 1000),
  build('long', at('long'), 4),
];
say('\n## Builds, in seconds\n');
say(
  table(
    ['site', 'cold', 'pages and search', 'warm', 'peak memory, MB'],
    builds.map(({ name, cold, pages, warm }) => [
      name,
      seconds(cold),
      seconds(pages),
      seconds(warm),
      cold.memory.toFixed(0),
    ]),
  ),
);

console.error('Building the same 1,000 documents with Starlight …');
prepareStarlight(at('starlight'), 1000, WORDS);
const starlight = buildStarlight(at('starlight'));
const [, hundred, thousand] = builds;
const perVersion = ({ pages, versions = 1 }: Build): number => (pages.seconds * 1000) / versions;
const perVersionWithPdf = ({ cold, versions = 1 }: Build): number => (cold.seconds * 1000) / versions;
/** Candor makes a page for each version, document, history and pair of versions that is compared; Starlight one a document. */
const perPage = (run: Run, out: string): string =>
  ((run.seconds * 1000) / globSync('**/*.html', { cwd: out }).length).toFixed(1);
say('\n## Ratios of this run\n');
say(
  table(
    ['what', 'value', 'target'],
    [
      ['Starlight, 1,000 documents, cold, s', seconds(starlight), ''],
      ['Starlight, peak memory, MB', starlight.memory.toFixed(0), ''],
      ...(thousand && hundred
        ? [
            [
              'Candor to Starlight, pages and search',
              (thousand.pages.seconds / starlight.seconds).toFixed(2),
              'at most 0.50',
            ],
            ['ms an HTML page, Candor', perPage(thousand.pages, at('thousand-out')), ''],
            ['ms an HTML page, Starlight', perPage(starlight, join(at('starlight'), 'dist')), ''],
            [
              'Candor with its PDFs to Starlight, which makes none',
              (thousand.cold.seconds / starlight.seconds).toFixed(2),
              '',
            ],
            ['ms a version at 100', perVersion(hundred).toFixed(1), ''],
            ['ms a version at 1,000', perVersion(thousand).toFixed(1), 'no more than at 100'],
            ['the same with PDFs, at 100', perVersionWithPdf(hundred).toFixed(1), ''],
            ['the same with PDFs, at 1,000', perVersionWithPdf(thousand).toFixed(1), 'no more than at 100'],
          ]
        : []),
    ],
  ),
);

console.error('Measuring pages …');
const sizes = [
  ...(await measurePages(at('default-out'), ['/', '/whitepaper/', '/policies/', '/subprocessors/', '/search/'])),
  ...(await measurePages(at('long-out'), ['/policies/policy-1/'])),
];
say('\n## Pages\n');
say(
  table(
    ['page', 'HTML, bytes', 'gzip -9, bytes', 'requests', 'script, bytes'],
    sizes.map(({ path, raw, compressed, requests, script }) => [
      path,
      ...[raw, compressed, requests, script].map(String),
    ]),
  ),
);
say(
  `\nThe last page is a document of ${LONG_WORDS} words: at most 14336 bytes after gzip, one request and two fonts, no script.`,
);

console.error('Making PDFs …');
say('\n## PDFs of 100 documents\n');
say(pdfReport(at('hundred'), at('hundred-out'), at('pandoc')));

console.error('Checking …');
say('\n## Check of 100 documents\n');
say(checkReport(at('hundred'), at('astro')));
rmSync(scratch, { recursive: true });
