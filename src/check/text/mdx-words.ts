import { TOO_DEEP, TOO_SLOW } from '../read/limits.ts';
import { MORE_MISTAKES } from '../read/mdx-mistakes.ts';

interface Words {
  readonly message: string;
  readonly hint: string;
}

/** What to say of code in braces. */
export const BRACES: Words = {
  message: 'Braces mark code here, and texts hold none.',
  hint: 'Write the words themselves, or \\{ for the brace.',
};

/** What to do with a comment, in Markdown and MDX alike. */
export const COMMENT_HINT = 'Delete it; remarks among authors belong in the history of the file.';

/** `<jane@example.com>` or `<https://example.com>` around an offset: links in Markdown, and tags in MDX. */
function autolinkAt(text: string, offset: number): string | undefined {
  const from = text.lastIndexOf('<', offset);
  const inside = /^<([^\s<>]+)>/.exec(text.slice(from, from + 300))?.[1];
  return from !== -1 && inside !== undefined && /^(?:https:\/\/|mailto:|[^@]+@[^@]+$)/i.test(inside)
    ? inside
    : undefined;
}

function autolinkHint(link: string): string {
  if (/^https:/i.test(link)) return `Write it as a link: [words](${link}).`;
  const address = link.replace(/^mailto:/i, '');
  return `Write the address as it is, ${address}, or as a link: [${address}](mailto:${address}).`;
}

/** What the parser says about MDX, in words for people who do not write code. */
export function explainMdx(message: string, text: string, offset: number): Words {
  if (message === TOO_DEEP) {
    return {
      message: 'Lists, quotations, footnotes or tags are nested too deeply here.',
      hint: 'Use headings for the parts, and at most three levels of lists.',
    };
  }
  if (message.startsWith(TOO_SLOW)) {
    return {
      message: `This file has ${message.slice(TOO_SLOW.length)}, too many to read in reasonable time.`,
      hint: 'Split the text, or delete signs that mean nothing; "{" and "<" mean nothing in a .md file.',
    };
  }
  if (message === MORE_MISTAKES) {
    return {
      message: 'This file has more such mistakes than are listed.',
      hint: 'Correct those and check again, or rename the file to .md, where "<" and "{" stand for themselves.',
    };
  }
  const outside = /`<([^`>]*)>` opened at/.exec(message)?.[1];
  if (outside !== undefined) {
    return {
      message: `<${outside}> cannot be closed here, inside another paragraph or list than the one it was opened in.`,
      hint: 'Write both tags on lines of their own, with an empty line before and after each.',
    };
  }
  const tag = /closing tag for `<([^`>]*)>`/.exec(message)?.[1];
  if (tag !== undefined) {
    return {
      message: `<${tag}> is opened here and never closed.`,
      hint: `Write </${tag}> where it ends, or <${tag} … /> where nothing stands in it.`,
    };
  }
  if (text.startsWith('!--', offset) || text.startsWith('<!--', offset)) {
    return {
      message: 'A comment has no place in a text that is published.',
      hint: COMMENT_HINT,
    };
  }
  const link = autolinkAt(text, offset);
  if (link !== undefined) {
    return { message: 'The signs "<" and ">" mark a tag here, and no address.', hint: autolinkHint(link) };
  }
  if (message.startsWith('Could not parse expression')) return BRACES;
  if (message.includes('expression')) {
    return {
      message: 'A brace is opened and not closed; in this kind of file, braces have a meaning.',
      hint: 'Write \\{ for the character itself.',
    };
  }
  if (/closing (?:slash|tag)|Unexpected closing/.test(message)) {
    return {
      message: 'A tag is closed here that was not opened.',
      hint: 'Delete it, or write the opening tag before it.',
    };
  }
  if (message.includes('Unexpected character')) {
    return {
      message: 'The sign "<" begins a tag here, and what follows is none.',
      hint: 'Write \\< for the sign itself, or say it in words: "fewer than 12". A link is written [words](https://address).',
    };
  }
  return {
    message: `The text cannot be read: ${message.replace(/\.$/, '')}.`,
    hint: 'Write \\< and \\{ for the characters themselves.',
  };
}
