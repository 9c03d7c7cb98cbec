import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Builds } from './builds.ts';
import { measure } from './measure.ts';
import { writeSizeSources } from './pdf-sizes.ts';
import { writePdfSources } from './pdf-sources.ts';
import { table } from './table.ts';
import { against } from './target.ts';

const root = join(import.meta.dirname, '..');

interface Batch {
  /** For all, in seconds, without the start. */
  seconds: number;
  bytes: number;
  pages: number;
}

const isInstalled = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Keeps a command to the first cores, where the machine can. */
const onCores = (cores: number, command: readonly string[]): string[] =>
  isInstalled('taskset') ? ['taskset', '-c', `0-${cores - 1}`, ...command] : [...command];

/** How many PDFs are made one after another when the maker is warm. */
const BATCH = 100;

const script = (name: string, input: string, count: number, mode: string): string[] => [
  process.execPath,
  join(import.meta.dirname, `pdf-${name}.ts`),
  input,
  String(count),
  mode,
];

/** A hundred PDFs by a maker that is warm. */
function batch(command: readonly string[]): Batch {
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  return JSON.parse(stdout) as Batch;
}

/** Where Candor's commands keep what the engine made of the source. */
const codeCache = join(root, 'node_modules', '.cache', 'candor', 'code');

/** How often each program is started. */
const ROUNDS = 5;

/**
 * The fastest run of each command, start included, in seconds: what else the machine does only ever adds. They take turns,
 * so that it adds to all alike.
 */
function fromNothing(commands: readonly (readonly string[])[]): number[] {
  const rounds = Array.from({ length: ROUNDS }, () =>
    commands.map((command) => measure(command, root, { NODE_COMPILE_CACHE: codeCache }).seconds),
  );
  return commands.map((_, index) => Math.min(...rounds.map((round) => round[index] ?? Infinity)));
}

/** What pandoc takes where it is not told, and what knows Unicode, OpenType fonts and tags, as Typst does. */
const ENGINES = ['pdflatex', 'lualatex'];

/** One document through pandoc and LaTeX, for each engine that is installed. */
function pandocCommands(site: string, scratch: string): string[][] {
  const source = join(scratch, 'policy.md');
  copyFileSync(join(site, 'content', 'policies', 'policy-1', '1.0.mdx'), source);
  const engines = isInstalled('pandoc') ? ENGINES.filter(isInstalled) : [];
  return engines.map((engine) => ['pandoc', '--toc', `--pdf-engine=${engine}`, '-o', `${source}.pdf`, source]);
}

/** One document by Candor beside one by pandoc: from nothing, and by a maker that is warm, which pandoc never is. */
function pandocRows(commands: readonly string[][], latex: readonly number[], single: number, warm: number): string[][] {
  if (commands.length === 0) return [['Candor to pandoc with LaTeX', 'not installed', 'at most 0.05']];
  return commands.flatMap(([, , engine = ''], index) => {
    const seconds = latex[index] ?? Infinity;
    return [
      [`pandoc ${engine}, one PDF, s`, seconds.toFixed(2), ''],
      ['Candor to that, from nothing', ...against(single / seconds, 0.05, 3)],
      ['Candor to that, one of a hundred on one core', ...against(warm / seconds, 0.05, 3)],
    ];
  });
}

const inThreads = (sources: string, mode: 'threads' | 'cold-threads'): string[] =>
  script('candor', sources, BATCH, mode);

/** PDFs a second by as many threads as cores: cold with the start of the program, and warm. */
function coreRows(sources: string, cores: number): string[][] {
  const name = `Candor, ${cores} ${cores === 1 ? 'core' : 'cores'}`;
  if (!isInstalled('taskset') || cores > availableParallelism()) {
    return [[`${name}, PDFs a second`, 'not to be had on this machine', '']];
  }
  const cold = measure(onCores(cores, inThreads(sources, 'cold-threads')), root, { NODE_COMPILE_CACHE: codeCache });
  const warm = batch(onCores(cores, inThreads(sources, 'threads')));
  return [
    [`${name}, cold, PDFs a second`, (BATCH / cold.seconds).toFixed(1), ''],
    [`${name}, warm, PDFs a second`, (BATCH / warm.seconds).toFixed(1), ''],
  ];
}

/** The size of one PDF in kB of a thousand bytes. */
function sizeOf(sources: string, pages?: number): number {
  const made = batch(script('candor', sources, 1, 'warm'));
  if (pages !== undefined && made.pages !== pages) throw new Error(`Of ${made.pages} pages, not ${pages}`);
  return made.bytes / 1000;
}

/** PDFs by Candor, by Chromium's print of the same documents' pages, and by pandoc with LaTeX. */
export function pdfReport(builds: Builds): string {
  const site = builds.generated(100);
  const [out, scratch] = [builds.out('100 versions'), builds.at('pandoc')];
  builds.build('100 versions', site, 'nothing');
  const sources = join(site, 'pdf-sources.json');
  writePdfSources(site, sources);
  mkdirSync(scratch, { recursive: true });
  const { fivePages, cells } = writeSizeSources(scratch);
  const pandoc = pandocCommands(site, scratch);
  const single = script('candor', sources, 1, 'cold');
  const [candor = 0, chromium = 0, ...latex] = fromNothing([single, script('chromium', out, 1, 'cold'), ...pandoc]);
  const warm = batch(onCores(1, script('candor', sources, BATCH, 'warm')));
  const warmPrint = batch(onCores(1, script('chromium', out, BATCH, 'warm')));
  const perPage = ({ bytes, pages }: Batch): string => (bytes / pages / 1000).toFixed(1);
  const perSecond = ({ seconds }: Batch): string => (BATCH / seconds).toFixed(1);
  const rows = [
    ['Candor, one PDF from nothing, s', candor.toFixed(2), ''],
    ['Chromium, one PDF from nothing, s', chromium.toFixed(2), ''],
    ['Candor to Chromium, from nothing', ...against(candor / chromium, 0.25, 2)],
    ...pandocRows(pandoc, latex, candor, warm.seconds / BATCH),
    ['Candor, warm, one core without threads, PDFs a second', perSecond(warm), ''],
    ['Chromium, warm, one core, PDFs a second', perSecond(warmPrint), ''],
    ['Candor to Chromium, time of a hundred, one core', ...against(warm.seconds / warmPrint.seconds, 1, 2)],
    ...[1, 2].flatMap((cores) => coreRows(sources, cores)),
    ['Candor, kB a page', perPage(warm), ''],
    ['Chromium, kB a page', perPage(warmPrint), ''],
    ['Candor, a policy of five pages, kB', ...against(sizeOf(fivePages, 5), 60, 1)],
    ['Candor, a table of 1,000 cells, kB', ...against(sizeOf(cells), 150, 1)],
  ];
  return table(['what', 'value', 'target'], rows);
}
