import { stringify } from 'yaml';
import type { DocumentFrontMatter } from '../schemas/document.ts';
import { codeIn } from './tree.ts';

const BLANK_LINES = /(?<=\n)(?:[ \t]*\n){2,}|(?<=\n([> ]*>)[ \t]*\n)(?:\1[ \t]*\n)+/g;

/** One blank line where marks that are gone left several, in quotations too. */
function withoutGaps(body: string): string {
  const code = codeIn(body);
  return body.replaceAll(BLANK_LINES, (gap, _, at: number) =>
    code.some(({ start, end }) => at > start && at < end) ? gap : gap.startsWith('>') ? '' : '\n',
  );
}

/** The text of a file: its fields, and the text without blank lines at its ends. */
export function versionFile(fields: DocumentFrontMatter, body: string): string {
  const yaml = stringify(fields, { lineWidth: 0 });
  const text = withoutGaps(body.replace(/^(?:[ \t]*\n)+/, '')).trimEnd();
  return `---\n${yaml}---\n\n${text}\n`;
}
