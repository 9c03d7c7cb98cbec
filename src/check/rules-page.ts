import type { FileContents } from './read/tree.ts';
import type { Example, Rule } from './rule.ts';
import { RULE_KINDS, rules } from './rules.ts';

const INTRODUCTION = `# What the gate checks

\`npm run check\` judges a trust center folder by these rules, and so does every build. An error stops the build. A
warning is to be acted on. A note is for information. The rules are in \`src/check/rules/\`; this page is made from
them, and the examples are their tests. They stand in an otherwise empty trust center, shown as of 2026-06-30; what they
hold was released unless the rule is about that. Rules that look ahead are asked about 30 days.
`;

/** Longer examples are cut: their length is the point. */
const LONGEST = 900;

const languageOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

function contentsOf(path: string, contents: FileContents): string {
  if (contents === '') return `No \`${path}\`.`;
  if (contents instanceof Uint8Array) return `\`${path}\`, saved in another encoding than UTF-8.`;
  if (typeof contents !== 'string' && 'unreadable' in contents) return `\`${path}\`, which nobody may read.`;
  if (typeof contents !== 'string') return `\`${path}\`, a symbolic link to \`${contents.link}\`.`;
  const text =
    contents.length > LONGEST
      ? `${contents.slice(0, 60)}… (${contents.length.toLocaleString('en')} characters)`
      : contents;
  const visible = text.replaceAll('\uFEFF', '<byte order mark>').replaceAll('\u0007', '<U+0007>').replace(/\n$/, '');
  return `\`${path}\`\n\n\`\`\`\`${languageOf(path)}\n${visible}\n\`\`\`\``;
}

function exampleText(word: string, example: Example, other: Example): string {
  const files = Object.entries(example).filter(([path, contents]) => other[path] !== contents);
  if (files.length === 0) return `${word}: the same without it.`;
  return `${word}:\n\n${files.map(([path, contents]) => contentsOf(path, contents)).join('\n\n')}`;
}

function ruleText({ code, name, severity, strict, draft, sentence, bad, good, looksAhead }: Rule): string {
  const condition = looksAhead
    ? ', only with `--within`'
    : strict
      ? `, with \`--strict\` an ${strict}`
      : draft === 'note' && severity !== 'note'
        ? ', in a draft a note'
        : '';
  return [
    `### ${code} ${name}`,
    `${severity.charAt(0).toUpperCase()}${severity.slice(1)}${condition}. ${sentence}`,
    exampleText('Refused', bad, good),
    exampleText('Accepted', good, bad),
  ].join('\n\n');
}

/** The text of docs/rules.md. */
export function rulesPage(): string {
  const sections = Object.entries(RULE_KINDS).flatMap(([letter, title]) => {
    const own = rules.filter(({ code }) => code.startsWith(letter));
    return own.length === 0 ? [] : [`## ${title}`, ...own.map(ruleText)];
  });
  return `${[INTRODUCTION.trimEnd(), ...sections].join('\n\n')}\n`;
}
