import type { YamlProblem } from '../read/yaml.ts';

/** A text of one line as YAML writes it in quotation marks: those that need no change inside, where there are such. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return `'${text.replaceAll("'", "''")}'`;
}

interface Words {
  readonly message: string;
  readonly hint: string;
}

const QUOTE = 'Put the whole text after the first colon in double quotes: title: "Access control: staff".';
const INDENT =
  'Lines that belong together begin in the same column; what belongs to a line above is two blanks further in.';

const known: Readonly<Record<string, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'There is a second colon on this line, so it is not clear where the text begins.',
    hint: QUOTE,
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line is no field with its text: no colon and blank follow the name.',
    hint: 'Write the name, a colon, a blank and the text: owner: Head of Security.',
  },
  TOO_DEEP: {
    message: 'Lists or groups of fields stand in each other too deeply.',
    hint: 'No field needs more than four levels.',
  },
  BAD_INDENT: { message: 'This line does not begin in the column it has to.', hint: INDENT },
  TOO_FAR_IN: { message: 'This line begins further to the right than the one it belongs beside.', hint: INDENT },
  BRACKET_NOT_CLOSED: {
    message: 'A bracket that was opened is never closed.',
    hint: 'Write ] or } at the end, on the same line.',
  },
  QUOTE_NOT_CLOSED: {
    message: 'A quotation mark that was opened is never closed.',
    hint: 'Write the same mark at the end of the text.',
  },
  BAD_SCALAR_START: { message: 'A text cannot begin with this character.', hint: 'Put the text in double quotes.' },
  BAD_DQ_ESCAPE: {
    message: 'In double quotes, a backslash has a meaning of its own.',
    hint: 'Use single quotes, or write the backslash twice.',
  },
  BAD_ALIAS: {
    message: 'A text cannot begin with "*".',
    hint: 'For an item of a list write "- " instead; else put the text in quotes.',
  },
  ALIAS: {
    message: 'A text cannot begin with "*"; repeating a part by its anchor is not possible here.',
    hint: 'Put the text in quotes, or write it out.',
  },
  MULTIPLE_DOCS: {
    message: 'A second record begins here; a file holds one.',
    hint: 'Move what follows the line "---" to a file of its own.',
  },
  TAG_RESOLVE_FAILED: { message: 'A text cannot begin with "!".', hint: 'Put the text in quotes.' },
  IMPOSSIBLE: { message: 'The text cannot be read as YAML.', hint: 'Compare it with another file of the same folder.' },
};

const fallback = (message: string): Words => ({
  message: `This is not correct YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`,
  hint: 'Look for a missing quote, bracket or colon on this line or the one above.',
});

function missingWords({ message }: YamlProblem): Words | undefined {
  if (!/map keys need|map values/.test(message)) return undefined;
  return {
    message: 'A name without a colon stands here.',
    hint: `Write the name, a colon, a blank and the text. ${INDENT}`,
  };
}

/** The line with its text in quotation marks. */
function quotedLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const [, name, words] = /^\s*((?:- )*[\w-]+: +)([^\s"'\\](?:[^"\\]*[^\s"\\])?)\s*$/.exec(line) ?? [];
  return name !== undefined && words !== undefined && line.length < 160 ? `${name}"${words}"` : undefined;
}

/** A text whose quotation marks hold the same mark: the line as it can be written. */
function quotesHint(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const [, name = '', mark = '', words] = /^\s*((?:- )*(?:[\w-]+: +)?)(["'])(.*)\2\s*$/.exec(line) ?? [];
  if (words !== undefined && line.length < 160) {
    // A backslash was written to spare the mark, as in other languages.
    return `Write ${name}${inQuotes(words.replaceAll(`\\${mark}`, mark))}.`;
  }
  return 'Put the whole text in double quotes, or in single ones where it holds double ones.';
}

/** What is wrong with YAML, in words for people who do not know YAML. */
export function explainYaml(problem: YamlProblem, text: string): Words {
  if (problem.code === 'BLOCK_AS_IMPLICIT_KEY') {
    const line = quotedLine(text, problem.start);
    const words = known[problem.code] ?? fallback(problem.message);
    return line === undefined ? words : { ...words, hint: `Put the text in double quotes: ${line}.` };
  }
  if (problem.code === 'MISSING_CHAR') return missingWords(problem) ?? fallback(problem.message);
  if (problem.code === 'UNEXPECTED_TOKEN' && text.startsWith('-', problem.start)) {
    return {
      message: 'A list begins on the line below its name.',
      hint: 'Move "- " and what follows to the next line, two blanks in.',
    };
  }
  if (problem.code === 'UNEXPECTED_TOKEN' && /["']/.test(text.slice(0, problem.start).split('\n').at(-1) ?? '')) {
    return { message: 'Something stands behind the closing quotation mark.', hint: quotesHint(text, problem.start) };
  }
  if (/without - indicator|same column/.test(problem.message)) return known['BAD_INDENT'] ?? fallback(problem.message);
  return known[problem.code] ?? fallback(problem.message);
}
