import type { CheckResult, Diagnostic } from '../check/check.ts';
import { lineAt, type Text } from '../check/read/text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in which nothing is markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** The overlay has a heading "Stack Trace"; what an author wrote has none. */
const WITHOUT_STACK = '<style>#stack { display: none }</style>';

const placeOf = ({ file, line, column }: Diagnostic): string => `${file}:${line}:${column}`;

/** Lines shown before and after the one meant. */
const AROUND = 4;

/** The line meant and those around it, each with its number. */
function codeOf(source: Text, line: number): string {
  const first = Math.max(1, line - AROUND);
  const last = Math.min(source.lineStarts.length, line + AROUND);
  const width = String(last).length;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    const marked = number === line ? 'line error-line' : 'line';
    return `<span class="${marked}">${String(number).padStart(width)} | ${escapeHtml(lineAt(source, number))}</span>`;
  });
  return `<pre class="astro-code"><code>${lines.join('\n')}</code></pre>`;
}

const count = (number: number): string => `${number} ${number === 1 ? 'mistake' : 'mistakes'} to mend`;

/** An error as Vite sends it to the browser, with what Astro's overlay shows besides. */
export interface OverlayPayload {
  readonly type: 'error';
  /** Astro leaves such a payload as it is; of any other it takes the texts for Markdown. */
  readonly __isEnhancedAstroErrorPayload: true;
  readonly err: {
    readonly name: string;
    readonly title: string;
    /** HTML, as are `hint` and `highlightedCode`. */
    readonly message: string;
    readonly hint: string;
    readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    readonly highlightedCode?: string;
    readonly stack: '';
  };
}

/**
 * What the gate found, as Astro's error overlay shows it: the first error with its line, then the others. `undefined`
 * where there is no error.
 *
 * @param pathOf where a file of the trust center lies on disk
 */
export function overlayPayload(
  { diagnostics, site }: CheckResult,
  pathOf: (file: string) => string,
): OverlayPayload | undefined {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === 'error');
  if (!first) return undefined;
  const source = site.records.find(({ file }) => file === first.file)?.text;
  const list = others.map((other) => `${placeOf(other)}\n${other.message} ${other.hint}`);
  const message = [`${placeOf(first)}\n${first.message}`, ...list].map(escapeHtml).join('\n\n');
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: `${first.code} ${first.rule}`,
      title: count(others.length + 1),
      message: message + WITHOUT_STACK,
      hint: escapeHtml(first.hint),
      loc: { file: pathOf(first.file), line: first.line, column: first.column },
      ...(source && { highlightedCode: codeOf(source, first.line) }),
      stack: '',
    },
  };
}
