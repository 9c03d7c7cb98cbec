import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildCandor, type Kept } from './candor.ts';
import { generateTrustCenter } from './generate.ts';
import { least, type Run } from './measure.ts';
import { buildStarlight, prepareStarlight } from './starlight.ts';
import { ratio, report } from './table.ts';
import { against } from './target.ts';

const root = resolve(import.meta.dirname, '..');

/** Words of a generated document. */
const WORDS = 600;

/** The long one is what the budget of a page speaks of. */
export const WORDS_OF_LONG = 3000;

/** How often a build of a few seconds is run; the least counts. */
const ROUNDS = 3;

const repeated = (rounds: number, run: () => Run): Run => least(Array.from({ length: rounds }, run));

/** Makes each generated trust center and each build once, for the parts of the bench that share them. */
export class Builds {
  readonly #scratch: string;
  readonly #done = new Map<string, Run>();

  constructor(scratch: string) {
    this.#scratch = scratch;
  }

  at(name: string): string {
    return join(this.#scratch, name);
  }

  out(name: string): string {
    return this.at(`${name}-out`);
  }

  /** A trust center folder of so many versions. */
  generated(versions: number, words = WORDS): string {
    const dir = this.at(`${versions}x${words}`);
    if (!this.#done.has(dir)) generateTrustCenter(dir, versions, words);
    this.#done.set(dir, { seconds: 0, cpu: 0, memory: 0 });
    return dir;
  }

  /** A copy of the default trust center, which the bench may change. */
  copyOfDefault(): string {
    const dir = this.at('default');
    mkdirSync(dir, { recursive: true });
    cpSync(join(root, 'src', 'content'), join(dir, 'content'), { recursive: true });
    cpSync(join(root, 'public'), join(dir, 'public'), { recursive: true });
    return dir;
  }

  /** One build; it is done once. */
  build(name: string, site: string, kept: Kept, rounds = 1): Run {
    const key = `${name} ${kept}`;
    const known = this.#done.get(key);
    if (known) return known;
    console.error(`Building ${name}, keeping ${kept} …`);
    const run = repeated(rounds, () => buildCandor(site, this.out(name), kept));
    this.#done.set(key, run);
    return run;
  }

  /** Starlight with so many pages of the same text, its search included. */
  starlight(pages: number, rounds = 1): Run {
    const dir = this.at(`starlight-${pages}`);
    const known = this.#done.get(dir);
    if (known) return known;
    console.error(`Building ${pages} pages with Starlight …`);
    prepareStarlight(dir, pages, WORDS);
    const run = repeated(rounds, () => buildStarlight(dir));
    this.#done.set(dir, run);
    return run;
  }
}

const pagesIn = (folder: string): number => globSync('**/*.html', { cwd: folder }).length;

/** 1,000 versions beside Starlight with the same texts. */
export function thousandReport(builds: Builds): string {
  const site = builds.generated(1000);
  const cold = builds.build('thousand', site, 'nothing');
  const pages = builds.build('thousand', site, 'renditions');
  const starlight = builds.starlight(1000);
  const perPage = (run: Run, out: string): string => ((run.seconds * 1000) / pagesIn(out)).toFixed(1);
  return report(
    [
      ['1,000 versions, cold', cold],
      ['1,000 versions, PDFs kept', pages],
      ['1,000 versions, everything kept', builds.build('thousand', site, 'everything')],
      ['Starlight, the same 1,000 texts', starlight],
    ],
    [
      ratio('PDFs kept, to Starlight', pages, starlight, 0.5),
      ['cold, to Starlight, which makes no PDFs', (cold.seconds / starlight.seconds).toFixed(2)],
      // Candor makes a page for each version, document, history and pair of versions; Starlight one a text.
      ['milliseconds an HTML page, Candor', perPage(pages, builds.out('thousand'))],
      ['milliseconds an HTML page, Starlight', perPage(starlight, join(builds.at('starlight-1000'), 'dist'))],
    ],
  );
}

/** The default site beside a Starlight site with as many pages. */
export function defaultReport(builds: Builds): string {
  const site = builds.copyOfDefault();
  const cold = builds.build('default', site, 'nothing', ROUNDS);
  const pages = builds.build('default', site, 'renditions', ROUNDS);
  const count = pagesIn(builds.out('default'));
  const starlight = builds.starlight(count, ROUNDS);
  return report(
    [
      [`default site, ${count} pages, cold`, cold],
      ['default site, PDFs kept', pages],
      [`Starlight, ${count} pages`, starlight],
    ],
    [ratio('cold, to Starlight', cold, starlight, 1), ratio('PDFs kept, to Starlight', pages, starlight, 0.7)],
  );
}

/** A build after one word of a policy has changed, beside a cold one. */
export function rebuildReport(builds: Builds): string {
  const site = builds.copyOfDefault();
  // What was released may not be edited.
  rmSync(join(site, 'content', 'released.json'));
  const cold = builds.build('unreleased', site, 'nothing', ROUNDS);
  builds.build('unreleased', site, 'everything');
  const file = join(site, 'content', 'policies', 'information-security', '3.0.mdx');
  const rebuilds = Array.from({ length: ROUNDS }, (_, round) => {
    writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} Round ${round}.\n`);
    return builds.build(`unreleased, round ${round}`, site, 'everything');
  });
  const rebuild = least(rebuilds);
  return report(
    [
      ['default site, cold', cold],
      ['default site, one policy changed', rebuild],
    ],
    [ratio('rebuild, to cold', rebuild, cold, 0.35)],
  );
}

/** The time a version takes in a small and in a large site, and the memory of the large one. */
export function scaleReport(builds: Builds): string {
  const [few, many] = [100, 3000].map((versions) => {
    const run = builds.build(`${versions} versions`, builds.generated(versions), 'nothing');
    return { versions, run, seconds: run.seconds / versions, cpu: run.cpu / versions };
  });
  if (!few || !many) throw new Error('Nothing to compare');
  return report(
    [few, many].map(({ versions, run }) => [`${versions} versions, cold`, run]),
    [
      [
        'time a version, at 3,000 to at 100',
        ...against(many.seconds / few.seconds, 1.25, 2),
        (many.cpu / few.cpu).toFixed(2),
      ],
      ['peak memory at 3,000, MB', ...against(many.run.memory, 2048, 0)],
    ],
  );
}
