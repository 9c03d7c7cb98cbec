import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { sep } from 'node:path';
import { importDocuments, type ImportResult } from '../import/batch.ts';
import { isOpen } from '../import/desk.ts';
import { collectSources, isMarkdown, isUntouched, reportPath, writeResults } from '../import/files.ts';
import { BrokenSheet, readAnswers, UnreadableAnswers, type AnswerSheet } from '../import/report/answers.ts';
import { reportOf } from '../import/report/report.ts';
import { policy } from '../schemas/texts.ts';
import { type Command, didYouMean, textOf, UsageError } from './command.ts';
import { importContext, sheetProblem } from './import-context.ts';
import { shownPath, withSite } from '../site/commands.ts';
import { siteOption, userPath, useSite } from './site-options.ts';

const options = {
  ...siteOption,
  answers: { value: 'FILE', help: 'The report of the last import, with its answers filled in' },
  replace: { help: 'Replace files of the same name, whoever wrote them' },
  'dry-run': { help: 'Print the report, and write nothing' },
};

const NO_ANSWERS: AnswerSheet = { answers: new Map(), written: new Map() };
const KINDS = ['document'];
/** What may be answered without having been asked. */
const OWN_ANSWERS = ['import', 'slug', 'version', ...Object.keys(policy.shape)];

export const importFiles: Command = {
  options,
  arguments: [
    { name: 'document', help: 'What to import: document, a policy in Markdown' },
    { name: 'PATH', help: 'The Markdown file, or a folder of them' },
  ],
  run(values, [kind, given]) {
    if (kind === undefined || given === undefined) {
      throw new UsageError('Say what to import and where it is: npm run import -- document policies/access.md');
    }
    if (!KINDS.includes(kind)) {
      throw new UsageError(`"${kind}" cannot be imported: write "document".${didYouMean(kind, KINDS)}`);
    }
    const site = useSite(values);
    const path = userPath(given);
    assertImportable(path, site.contentDir);
    const collected = collectSources(path, site.contentDir);
    if (collected.sources.length + collected.unreadable.length === 0)
      throw new UsageError(`There is no Markdown file (.md) in ${path}.`);
    const isDryRun = values['dry-run'] === true;
    const answers = textOf(values, 'answers');
    if (!isDryRun) assertNoReport(reportPath(path), answers);
    const sheet = answersFrom(answers);
    assertSources(
      sheet,
      [...collected.sources, ...collected.unreadable].map((source) => source.path),
    );
    const isOwn = (file: string) => isUntouched(site.contentDir, file, sheet.written.get(file));
    const replace = values['replace'] === true;
    const context = importContext(site, collected.root, { isOwn, replace });
    const imported = [...importDocuments(collected.sources, sheet.answers, context), ...collected.unreadable].sort(
      byPath,
    );
    const { results, written } = isDryRun
      ? { results: imported, written: sheet.written }
      : writeResults(imported, site, collected.root, { earlier: sheet.written, replace });
    const { passedOver, links } = collected;
    const report = reportOf({ source: given, results, given: sheet.answers, written, passedOver, links, isDryRun });
    if (isDryRun) console.log(report);
    else {
      writeFileSync(reportPath(path), report);
      for (const result of results) console.log(summary(result));
      const passed = [...passedOver, ...links];
      if (passed.length > 0) console.log(`Passed over: ${passed.join(', ')}`);
      console.log(withSite(`\n${closing(results, shownPath(reportPath(path)))}`));
    }
    return Promise.resolve(results.some(({ problem }) => problem !== undefined) ? 1 : 0);
  },
};

/** @throws UsageError unless the file is there and holds answers. */
function answersFrom(given: string | undefined): AnswerSheet {
  if (given === undefined) return NO_ANSWERS;
  const path = userPath(given);
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  try {
    return readAnswers(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof BrokenSheet) throw new UsageError(`${shownPath(path)}: ${sheetProblem(error)}`);
    if (error instanceof UnreadableAnswers) throw new UsageError(`${shownPath(path)}: ${error.message}`);
    throw error;
  }
}

/** @throws UsageError naming a file that answers are for and that is not imported. */
function assertSources({ answers }: AnswerSheet, paths: readonly string[]): void {
  const stray = [...answers.keys()].find((path) => !paths.includes(path));
  if (stray !== undefined) {
    throw new UsageError(`There are answers for "${stray}", which is not imported.${didYouMean(stray, paths)}`);
  }
}

/** @throws UsageError unless there is a folder or a Markdown file, outside of the trust center. */
function assertImportable(path: string, contentDir: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new UsageError(`There is no file or folder ${path}.`);
  if (found.isFile() && !isMarkdown(path)) {
    throw new UsageError(
      `${path} is no Markdown file (.md). Save the text as Markdown first, for instance with Pandoc.`,
    );
  }
  if (`${path}${sep}`.startsWith(contentDir + sep)) {
    throw new UsageError(`${path} is part of the trust center already.`);
  }
}

/** @throws UsageError rather than writing over a report, in which somebody may have answered. */
function assertNoReport(report: string, answers: string | undefined): void {
  if (!existsSync(report) || (answers !== undefined && userPath(answers) === report)) return;
  const shown = shownPath(report);
  throw new UsageError(
    `There is a report of an earlier import: ${shown}. Go on with it by --answers ${shown}, or delete it to begin anew.`,
  );
}

const byPath = (a: ImportResult, b: ImportResult): number => (a.path < b.path ? -1 : 1);

const count = (amount: number, one: string, more: string): string => `${amount} ${amount === 1 ? one : more}`;

/** What is left to do. */
function closing(results: readonly ImportResult[], report: string): string {
  const hasOpen = ({ desk }: ImportResult) => (desk?.questions ?? []).some(isOpen);
  const done = results.filter(({ problem }) => problem === undefined);
  const failed = results.length - done.length;
  const open = done.filter(hasOpen).length;
  const finished = done.filter((result) => result.isDraft === true && !hasOpen(result));
  const waiting = finished.filter(({ reasons = [] }) => reasons.length > 0).length;
  const kept = finished.length - waiting;
  const shown = done.filter(({ isDraft }) => isDraft === false).length;
  const again = `run the same with --answers ${report}`;
  const told = [`The report, with all that was changed: ${report}`];
  if (failed > 0) {
    const were = count(failed, 'document was', 'documents were');
    told.push(`${were} not imported: correct what is wrong there, an answer at the end of the report, then ${again}`);
  } else if (open > 0) told.push(`Answer at its end, then ${again}`);
  else told.push('Every question is answered.');
  if (kept > 0) told.push(`${count(kept, 'document stays a draft', 'documents stay drafts')}, as answered.`);
  if (waiting > 0) told.push(`${count(waiting, 'document stays a draft', 'documents stay drafts')}, because the check would refuse it otherwise.`); // prettier-ignore
  if (shown > 0) {
    const are = count(shown, 'document is no draft', 'documents are no drafts');
    told.push(`${are}: the next build publishes what was imported. Read it first, with npm run dev.`);
  }
  if (failed + open === 0) told.push('Next: npm run check');
  return told.join('\n');
}

/** One document in the terminal: where it went, and each open question with its line. */
function summary({ path, desk, problem, file, isLeftOut, reasons = [] }: ImportResult): string {
  if (problem !== undefined) return `${path}: not imported. ${problem}`;
  const open = (desk?.questions ?? []).filter(isOpen);
  const state =
    open.length === 0 || isLeftOut === true
      ? ''
      : `, a draft until ${open.length === 1 ? '1 question is' : `${open.length} questions are`} answered`;
  const questions = open.map(
    ({ line, message, proposal }) =>
      `  ${path}:${line}  ${message}${proposal === undefined ? '' : ` Proposed: ${proposal}`}`,
  );
  const keys = [...open.map(({ key }) => key), ...OWN_ANSWERS];
  const strays = (desk?.unused() ?? []).map(
    (key) => `  ${path}: the answer "${key}" fits no question.${didYouMean(key, keys)}`,
  );
  const to = isLeftOut === true ? `${path}: left out` : `${path} -> content/${file ?? ''}`;
  const kept = reasons.map((reason) => `  ${path}: stays a draft. ${reason}`);
  return [`${to}${state}`, ...questions, ...kept, ...strays].join('\n');
}
