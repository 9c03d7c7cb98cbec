import type { IsoDate } from '../schemas/fields/dates.ts';

/** What belongs to one version and is not taken over into the next. */
const OF_ONE_VERSION = ['approvedOn', 'published', 'effective', 'reviewedOn', 'changes', 'draft', 'withdrawn'];

/** What is known of a new version when it is begun. */
export interface VersionBeginning {
  readonly changes: readonly string[];
  readonly effective?: IsoDate | undefined;
}

/** The number after another: 1.1 after 1.0, 2 after 1; `isMajor` leads to 2.0 after 1.4. */
export function numberAfter(version: string, isMajor: boolean): string {
  const parts = version.split('.').map(Number);
  const at = isMajor ? 0 : Math.min(1, parts.length - 1);
  return parts.map((part, index) => (index < at ? part : index === at ? part + 1 : 0)).join('.');
}

/** Cuts front matter into the lines of each of its keys, with the comments above. */
function keysOf(lines: readonly string[]): { key: string; lines: string[] }[] {
  const blocks: { key: string; lines: string[] }[] = [];
  for (const line of lines) {
    const key = /^([A-Za-z]\w*)[ \t]*:/.exec(line)?.[1];
    if (key !== undefined || blocks.length === 0) blocks.push({ key: key ?? '', lines: [line] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks;
}

/** The text of the next version: a draft with the text of another, and the changes it is begun for. */
export function nextVersion(text: string, { changes, effective }: VersionBeginning): string {
  const lines = text.split(/\r?\n/);
  const closing = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const kept = keysOf(lines.slice(1, closing)).filter(({ key }) => !OF_ONE_VERSION.includes(key));
  const said = changes.map((change) => `  - ${JSON.stringify(change)}`);
  return [
    '---',
    ...kept.flatMap((block) => block.lines),
    ...(effective === undefined ? [] : [`effective: ${effective}`]),
    ...(said.length > 0 ? ['changes:', ...said] : []),
    'draft: true',
    ...lines.slice(closing),
  ].join('\n');
}
