import type { ImportResult } from '../batch.ts';
import { isOpen, type Answers, type AskedQuestion, type Note } from '../desk.ts';
import { answerSheet } from './answers.ts';

/** What was done with the results. */
export interface Outcome {
  /** What was imported, as the user named it. */
  readonly source: string;
  readonly results: readonly ImportResult[];
  readonly given: ReadonlyMap<string, Answers>;
  readonly written: ReadonlyMap<string, string>;
  /** Files of the folder that are no Markdown. */
  readonly passedOver: readonly string[];
  /** Links in the folder to files that may lie anywhere. */
  readonly links?: readonly string[];
  readonly isDryRun: boolean;
}

/** The words of a piece of Markdown or HTML, with those in attributes that readers get, and no names of tags. */
function words(text: string): string {
  const shown = text.replaceAll(/<\/?[a-z][^<>]*>/gi, (tag) =>
    [...tag.matchAll(/\b(?:href|src|alt|title)=(?:"([^"]*)"|'([^']*)')/gi)]
      .map((match) => match[1] ?? match[2])
      .join(' '),
  );
  return (shown.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/** "Lines 3 (2 times), 7". */
function lines(numbers: readonly number[]): string {
  const places = [...new Set(numbers)].sort((a, b) => a - b);
  const shown = places.map((place) => {
    const times = numbers.filter((number) => number === place).length;
    return times === 1 ? String(place) : `${place} (${times} times)`;
  });
  return `${places.length === 1 ? 'Line' : 'Lines'} ${shown.join(', ')}`;
}

/** A quotation of any text, in a fence that nothing in it closes. */
function quoted(text: string, indent = '  '): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...text.replace(/\n$/, '').split('\n'), fence].map((line) => `${indent}${line}`.trimEnd()).join('\n');
}

/** What stood there and what stands there now, where the words are not the same. */
function difference({ removed = '', added = '' }: Note): string[] {
  if (words(removed) === words(added)) return [];
  return [
    ...(words(removed) === '' ? [] : ['  was', quoted(removed)]),
    ...(words(added) === '' ? [] : ['  is', quoted(added)]),
  ];
}

function noteList(notes: readonly Note[]): string[] {
  const grouped = Map.groupBy(notes, (note) => JSON.stringify([note.message, difference(note)]));
  return [...grouped.values()]
    .flatMap(([note, ...others]) => (note ? [{ note, at: [note, ...others].map(({ line }) => line) }] : []))
    .sort((a, b) => Math.min(...a.at) - Math.min(...b.at))
    .flatMap(({ at, note }) => [`- ${lines(at)}: ${note.message}`, ...difference(note)]);
}

function questionList(questions: readonly AskedQuestion[]): string[] {
  return questions.map(({ key, lines: at, message, proposal, expects, answer }, index) => {
    const said =
      answer === undefined
        ? proposal === undefined
          ? 'No proposal.'
          : `Proposed: ${proposal}`
        : `Answered: ${answer}`;
    const expected = expects === undefined ? '' : `\n   Answer with ${expects}.`;
    return `${index + 1}. ${lines(at)}, \`${key}\`: ${message}\n   ${said}${expected}`;
  });
}

function section(heading: string, body: readonly string[]): string[] {
  return body.length === 0 ? [] : [`### ${heading}`, '', ...body, ''];
}

function documentReport({ path, desk, problem, file, copies, isLeftOut, reasons = [] }: ImportResult): string[] {
  const questions = desk?.questions ?? [];
  const open = questions.filter(isOpen);
  const state =
    open.length === 0
      ? ''
      : ' It is a draft (`draft: true`), which readers do not see, until all questions are answered.';
  // Where it stopped at one answer, it has not come to ask for the others.
  const stray = problem === undefined ? (desk?.unused() ?? []) : [];
  return [
    `## ${path}`,
    '',
    problem !== undefined
      ? `Not imported. ${problem}`
      : isLeftOut === true
        ? `Left out: it is none of the documents${open.length > 0 ? ', unless you answer otherwise' : ', as answered'}.`
        : `Goes to \`content/${file ?? ''}\`.${state}`,
    '',
    ...section(
      'Stays a draft',
      reasons.map((reason) => `- ${reason}`),
    ),
    ...section('To answer', questionList(open)),
    ...section('Answered', questionList(questions.filter((question) => !isOpen(question)))),
    ...section('Taken from the source, and changed', noteList(desk?.notes ?? [])),
    ...section(
      'Answers that fit no question',
      stray.map((key) => `- \`${key}\``),
    ),
    ...section(
      'Pictures',
      copies.map(({ from, to }) => `- \`${from}\` is copied to \`public${to}\`.`),
    ),
  ];
}

/** The report of an import, in Markdown: all that was proposed, changed and doubted, each with its line. */
export function reportOf(outcome: Outcome): string {
  const { source, results, given, written, passedOver, links = [], isDryRun } = outcome;
  const open = results.reduce((sum, { desk }) => sum + (desk?.questions.filter(isOpen).length ?? 0), 0);
  return [
    `# Import of ${source}`,
    '',
    `${results.length} ${results.length === 1 ? 'document' : 'documents'}, ${open} ${open === 1 ? 'question' : 'questions'} to answer.${isDryRun ? ' Nothing was written: this was a dry run.' : ''} Lines are those of the source.`,
    '',
    ...(passedOver.length === 0
      ? []
      : [`Passed over, for they are no Markdown: ${passedOver.map((path) => `\`${path}\``).join(', ')}.`, '']),
    ...(links.length === 0
      ? []
      : [
          `Passed over, for they are links to what may lie anywhere: ${links.map((path) => `\`${path}\``).join(', ')}.`,
          '',
        ]),
    ...results.flatMap(documentReport),
    '## Answers',
    '',
    'Fill in what is empty, correct what is proposed, and run the import again with `--answers` and this file. What is filled',
    'in counts as answered then. What the import wrote before is replaced, unless somebody has changed it since.',
    '',
    quoted(answerSheet(results, given, written), '').replace(/^(`+)/, '$1yaml'),
    '',
  ].join('\n');
}
