import type { Desk } from '../desk.ts';
import type { Draft, Edit } from '../draft.ts';
import { codeIn } from '../tree.ts';

interface Opened {
  readonly line: number;
  readonly indent: number;
  readonly closing: RegExp;
  readonly label: string;
  /** Its words stay as they are. */
  readonly isBare?: boolean;
  readonly edits: readonly Edit[];
}

interface Line {
  readonly start: number;
  readonly text: string;
}

const DOCUSAURUS = /^([ \t]*)(:{3,})[ \t]*([a-z]+)((?![a-z]).*)$/;
const GITBOOK = /^([ \t]*)\{%-?\s*hint\b[^%]*?-?%\}[ \t]*$/;
/** `> [!NOTE]` of GitHub, `> [!warning]- Title` of Obsidian. */
const GITHUB = /^([ \t>]*>[ \t]?)\[!([A-Za-z]+)\][+-]?(?:[ \t]+(\S.*)|[ \t]*)$/;

/** `::: {.note}` of Pandoc; frames of other classes have no meaning here. */
const PANDOC = /^([ \t]*)(:{3,})[ \t]*\{([^{}]*)\}[ \t]*(?::+[ \t]*)?$/;
/** Notes of Hugo, in either kind of brackets. */
const HUGO =
  /^([ \t]*)\{\{[<%][ \t]*(note|warning|tip|info|alert|callout|notice|admonition|caution|hint|important|danger)\b(.*)[%>]\}\}[ \t]*$/;
const NOTES = new Set('note warning tip info alert callout notice caution hint important danger'.split(' '));

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** The title behind the kind of a note of Docusaurus, empty where it has none; undefined where the line is no note. */
function titleIn(rest: string): string | undefined {
  const words = rest.trim();
  const attributes = /^\{.*\}$/.test(words) ? /title="([^"]+)"/.exec(words)?.[1] : undefined;
  const title = /^\[(.+)\](?:\{[^{}]*\})?$/.exec(words)?.[1] ?? attributes;
  return title ?? (words === '' || /^[ \t]/.test(rest) ? words : undefined);
}

/** @param depth how many other notes it stands in, which quote its lines too */
function opening({ start, text }: Line, number: number, depth: number): Opened | undefined {
  const end = start + text.length;
  const [docusaurus, before = '', colons = '', kind = '', rest = ''] = DOCUSAURUS.exec(text) ?? [];
  const title = docusaurus === undefined ? undefined : titleIn(rest);
  if (title !== undefined) {
    const label = title || capitalized(kind);
    const why = 'A mark of Docusaurus (:::) became a quotation; its title stands in bold.';
    const below = `\n${before}${'> '.repeat(depth)}>`;
    const edit = { start: start + before.length, end, text: `> **${label}**${below}`, why };
    return {
      line: number,
      indent: before.length,
      closing: new RegExp(`^[ \\t]*${colons}[ \\t]*$`),
      label: ':::',
      edits: [edit],
    };
  }
  const hugo = HUGO.exec(text);
  if (hugo) {
    const [, indent = '', name = '', inside = ''] = hugo;
    const said = /\b(?:title|heading)="([^"]+)"/.exec(inside)?.[1];
    const kind = /\b(?:type|color|level)="([a-z]+)"|^\s*"?([a-z]+)"?\s*$/
      .exec(inside)
      ?.slice(1)
      .find((text?: string) => text !== undefined);
    const label = said ?? capitalized(kind !== undefined && NOTES.has(kind) ? kind : name);
    const why = `A mark of Hugo (${name}) became a quotation; its title stands in bold.`;
    const edit = { start: start + indent.length, end, text: `> **${label}**\n${indent}${'> '.repeat(depth)}>`, why };
    const closing = new RegExp(String.raw`^[ \t]*\{\{[<%][ \t]*/[ \t]*${name}[ \t]*[%>]\}\}[ \t]*$`);
    return { line: number, indent: indent.length, closing, label: `{{< ${name} >}}`, edits: [edit] };
  }
  const [pandoc, margin = '', marks = '', attributes = ''] = PANDOC.exec(text) ?? [];
  const name = /\.([\w-]+)/.exec(attributes)?.[1];
  if (pandoc !== undefined && name !== undefined) {
    const isNote = NOTES.has(name);
    const why = isNote
      ? 'A frame of Pandoc (:::) became a quotation; its kind stands in bold.'
      : `The frame ${text.trim()} of Pandoc is gone; its words stayed.`;
    const note = `> **${capitalized(name)}**\n${margin}${'> '.repeat(depth)}>`;
    const edit = { start: start + margin.length, end, text: isNote ? note : '', why };
    const closing = new RegExp(`^[ \\t]*:{3,${marks.length}}[ \\t]*$`);
    return { line: number, indent: margin.length, closing, label: ':::', isBare: !isNote, edits: [edit] };
  }
  const gitbook = GITBOOK.exec(text);
  if (!gitbook) return undefined;
  const indent = (gitbook[1] ?? '').length;
  const edit = { start: start + indent, end, text: '', why: 'A mark of GitBook ({% hint %}) became a quotation.' };
  return { line: number, indent, closing: /^[ \t]*\{%-?\s*endhint\s*-?%\}[ \t]*$/, label: '{% hint %}', edits: [edit] };
}

function quoted(lines: readonly Line[], { indent, label }: Opened): Edit[] {
  const why = `The text between the marks ${label} is a quotation now (> before each line).`;
  return lines.map(({ start, text }) => {
    const at = start + Math.min(indent, text.length);
    return { start: at, end: at, text: text.trim() === '' ? '>' : '> ', why };
  });
}

/** Notes and warnings of Docusaurus, GitBook and GitHub, which become quotations: the only frame Markdown has. */
export function containers(draft: Draft, desk: Desk): Edit[] {
  const code = codeIn(draft.text);
  const edits: Edit[] = [];
  const stack: Opened[] = [];
  let start = 0;
  const lines: Line[] = draft.text.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
  for (const [number, line] of lines.entries()) {
    if (code.has(line.start)) continue;
    const current = stack.at(-1);
    if (current?.closing.test(line.text)) {
      stack.pop();
      const inside = current.isBare === true ? [] : quoted(lines.slice(current.line + 1, number), current);
      edits.push(...current.edits, ...inside, {
        start: line.start,
        end: line.start + line.text.length,
        text: '',
        why: `The mark that ends "${current.label}" is gone.`,
      });
      continue;
    }
    const opened = opening(line, number, stack.filter(({ isBare }) => isBare !== true).length);
    if (opened) stack.push(opened);
    const [, prefix = '', kind, title] = GITHUB.exec(line.text) ?? [];
    if (kind === undefined) continue;
    const [from, end] = [line.start + prefix.length, line.start + line.text.length];
    const why = `The mark [!${kind}] became a line in bold.`;
    const isLast = !/^[ \t>]*>[ \t]*\S/.test(lines[number + 1]?.text ?? '');
    edits.push({ start: from, end, text: `**${title?.trimEnd() ?? capitalized(kind)}**${isLast ? '' : '\\'}`, why });
  }
  for (const { label, line, edits: own } of stack) {
    const at = lines[line]?.start ?? 0;
    desk.note({
      line: draft.line(at),
      message: `"${label}" is opened here and never closed: only the mark itself was replaced.`,
    });
    edits.push(...own);
  }
  return edits;
}
