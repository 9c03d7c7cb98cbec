import { styleText } from 'node:util';
import type { CheckResult } from '../check.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { lineAt, type Text } from '../read/text.ts';

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** How many there are of each severity. */
export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const COLORS: Readonly<Record<Diagnostic['severity'], Style>> = { error: 'red', warning: 'yellow', note: 'cyan' };

/** Characters of a line that are shown around the place meant. */
const WINDOW = 100;

/** Columns a text takes in a terminal; wide characters of East Asian scripts take two. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );

/** Control characters would act on the terminal instead of being seen. */
const visible = (text: string): string => text.replaceAll('\t', ' ').replaceAll(/\p{Cc}/gu, '\u00b7');

function excerpt({ line, column, length }: Diagnostic, source: Text, paint: Paint, color: Style): string[] {
  const full = lineAt(source, line);
  if (full.trim() === '') return [];
  const from = column - 1 + Math.min(length, WINDOW) > WINDOW ? Math.max(0, column - 1 - 20) : 0;
  const shown = full.slice(from, from + WINDOW);
  const before = widthOf(shown.slice(0, column - 1 - from));
  const marked = Math.max(1, widthOf(shown.slice(column - 1 - from, column - 1 - from + length)));
  const number = String(line);
  const margin = ' '.repeat(number.length);
  return [
    `  ${paint('dim', `${number} |`)} ${visible(shown)}`,
    `  ${paint('dim', `${margin} |`)} ${' '.repeat(before)}${paint(color, '^'.repeat(marked))}`,
  ];
}

/** So many findings are shown of a file; the others are counted. */
const MOST_IN_FILE = 50;

const SEVERITIES: readonly Diagnostic['severity'][] = ['error', 'warning', 'note'];

/** The findings of one file that are shown, errors before others, in their order. */
function shownOf(own: readonly Diagnostic[]): readonly Diagnostic[] {
  const bySeverity = SEVERITIES.flatMap((severity) => own.filter((diagnostic) => diagnostic.severity === severity));
  const kept = new Set(bySeverity.slice(0, MOST_IN_FILE));
  return own.filter((diagnostic) => kept.has(diagnostic));
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * The report for people: the place, what is wrong, the line with a mark under it, and the way out.
 *
 * @param colors whether the terminal shows colors
 */
export function terminalReport({ diagnostics, site }: CheckResult, colors: boolean): string {
  const paint: Paint = (style, text) => (colors ? styleText(style, text, { validateStream: false }) : text);
  const sources = new Map(site.records.map(({ file, text }) => [file, text]));
  const block = (diagnostic: Diagnostic): string => {
    const { severity, code, rule, file, line, column, message, hint } = diagnostic;
    const color = COLORS[severity];
    const source = sources.get(file);
    return [
      `${paint('bold', visible(`${file}:${line}:${column}`))}  ${paint(color, severity)}  ${paint('dim', `${code} ${rule}`)}`,
      `  ${visible(message)}`,
      ...(source ? excerpt(diagnostic, source, paint, color) : []),
      `  ${paint('dim', '=')} ${visible(hint)}`,
      '',
    ].join('\n');
  };
  const blocks = [...Map.groupBy(diagnostics, ({ file }) => file)].flatMap(([file, own]) => {
    const shown = shownOf(own);
    const rest = own.length - shown.length;
    const more = rest > 0 ? [`${paint('bold', visible(file))}: and ${String(rest)} more in this file\n`] : [];
    return [...shown.map(block), ...more];
  });
  const { errors, warnings, notes } = summarize(diagnostics);
  const told = [count(errors, 'error'), count(warnings, 'warning'), ...(notes > 0 ? [count(notes, 'note')] : [])];
  return [...blocks, told.join(', ')].join('\n');
}
