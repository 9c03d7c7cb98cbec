/** A Markdown file, cut in two. Offsets count from the beginning of the file. */
export interface SplitText {
  /** The YAML between the marks. */
  readonly yaml: string;
  readonly yamlStart: number;
  /** Where the text begins, behind the line of the closing mark. */
  readonly bodyStart: number;
}

export type FrontMatterProblem = 'no-opening' | 'no-closing';

const MARK = /^---[ \t]*\r?$/;

/** Cuts a Markdown file into its front matter and its text. */
export function splitFrontMatter(text: string): SplitText | { problem: FrontMatterProblem } {
  const lines = text.split('\n');
  if (!MARK.test(lines[0] ?? '')) return { problem: 'no-opening' };
  const closing = lines.findIndex((line, index) => index > 0 && MARK.test(line));
  if (closing === -1) return { problem: 'no-closing' };
  const yamlStart = (lines[0] ?? '').length + 1;
  const yaml = lines
    .slice(1, closing)
    .map((line) => `${line}\n`)
    .join('');
  const bodyStart = Math.min(text.length, yamlStart + yaml.length + (lines[closing] ?? '').length + 1);
  return { yaml, yamlStart, bodyStart };
}
