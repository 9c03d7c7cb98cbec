import { placeAt, placeOfFile } from '../read/text.ts';
import type { YamlProblem } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { explainYaml } from '../shape/yaml-words.ts';

/** What the rules about tabs and braces tell better is left to them. */
const isOwn = ({ code }: YamlProblem): boolean => code !== 'TAB_AS_INDENT' && code !== 'NON_STRING_KEY';

/** Of YAML that is broken, other programs publish whatever part they could read. */
export const yamlSyntax: Rule = {
  code: 'Y001',
  name: 'yaml-syntax',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Every YAML file and every front matter is correct YAML, without aliases.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail: quickly.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: "Delivers e-mail: quickly."\n' },
  *check({ records }) {
    for (const { yaml } of records) {
      if (!yaml?.error || !isOwn(yaml.error)) continue;
      yield { place: placeAt(yaml.text, yaml.error.start, yaml.error.end), ...explainYaml(yaml.error, yaml.text.text) };
    }
  },
};

/** Of two values under one name, only one would be published. */
export const duplicateKey: Rule = {
  code: 'Y002',
  name: 'duplicate-key',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'No field is given twice.',
  bad: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\npurpose: Sends newsletters.\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail and sends newsletters.\n',
  },
  *check({ records }) {
    for (const { yaml } of records) {
      for (const { start, end } of yaml?.duplicates ?? []) {
        if (!yaml) continue;
        const written = /^[^\s:]+/.exec(yaml.text.text.slice(start))?.[0] ?? '';
        const place = placeAt(yaml.text, start, Math.max(end, start + written.length));
        yield { place, message: `\`${written}\` is given a second time.`, hint: 'Keep one of the two.' };
      }
    }
  },
};

/** YAML knows no tabs, and a tab looks like blanks. */
export const tab: Rule = {
  code: 'Y003',
  name: 'tab',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'Lines are indented with blanks, never with tabs.',
  bad: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\nlocations:\n\t- country: DE\n',
  },
  good: {
    'content/subprocessors/example-mail.yaml':
      'name: Example Mail\npurpose: Delivers e-mail.\nlocations:\n  - country: DE\n',
  },
  *check({ records }) {
    for (const { yaml } of records) {
      if (yaml?.error?.code !== 'TAB_AS_INDENT') continue;
      const at = yaml.text.text.indexOf('\t', yaml.error.start);
      yield {
        place: placeAt(yaml.text, at),
        message: 'This line is indented with a tab.',
        hint: 'Use two blanks instead.',
      };
    }
  },
};

/** What was left of a template would else be published, or break the file. */
export const unquotedBraces: Rule = {
  code: 'Y004',
  name: 'unquoted-braces',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'A field does not begin with a brace.',
  bad: { 'content/subprocessors/example-mail.yaml': 'name: {{ vendor }}\npurpose: Delivers e-mail.\n' },
  good: { 'content/subprocessors/example-mail.yaml': 'name: Example Mail\npurpose: Delivers e-mail.\n' },
  *check({ records }) {
    for (const { yaml } of records) {
      if (yaml?.error?.code !== 'NON_STRING_KEY') continue;
      const { text } = yaml.text;
      const open = text.lastIndexOf('{{', yaml.error.start + 1);
      const isPlaceholder = open >= 0 && yaml.error.start - open <= 2;
      const close = text.indexOf('}}', open);
      yield isPlaceholder
        ? {
            place: placeAt(yaml.text, open, close === -1 ? open + 2 : close + 2),
            message: 'A placeholder of a template was never filled in.',
            hint: 'Write what belongs here; a text that does begin with a brace goes in quotes.',
          }
        : {
            place: placeAt(yaml.text, yaml.error.start, yaml.error.end),
            message: 'The name of a field has to be plain text.',
            hint: 'Put a text that begins with "{", "[" or "?" in quotes.',
          };
    }
  },
};

const FIELDS = 'id: EX-ISP-001\ntitle: Information Security Policy\n';

/** Without the mark, the fields are printed as text. */
export const frontMatterOpening: Rule = {
  code: 'Y005',
  name: 'front-matter-opening',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'The first line of a Markdown file is ---.',
  bad: { 'content/policies/information-security/1.0.mdx': `${FIELDS}---\n\nWe protect data.\n` },
  good: { 'content/policies/information-security/1.0.mdx': `---\n${FIELDS}---\n\nWe protect data.\n` },
  *check({ records }) {
    for (const { file, frontMatterProblem } of records) {
      if (frontMatterProblem !== 'no-opening') continue;
      yield {
        place: placeOfFile(file),
        message: 'The file does not begin with the line "---" that opens its fields.',
        hint: 'Write "---" as the very first line, then the fields (title and so on), then "---", then the text.',
      };
    }
  },
};

const UNCLOSED = '---\nid: EX-ISP-001\ntitle: Information Security Policy\n';

/** Without the mark, the whole text is taken for fields. */
export const frontMatterClosing: Rule = {
  code: 'Y006',
  name: 'front-matter-closing',
  severity: 'error',
  draft: 'unreadable',
  sentence: 'The fields of a Markdown file end with a line ---.',
  bad: { 'content/policies/information-security/1.0.mdx': `${UNCLOSED}\nWe protect data.\n` },
  good: { 'content/policies/information-security/1.0.mdx': `${UNCLOSED}---\n\nWe protect data.\n` },
  *check({ records }) {
    for (const { file, frontMatterProblem } of records) {
      if (frontMatterProblem !== 'no-closing') continue;
      yield {
        place: placeOfFile(file),
        message: 'The fields at the head of the file are opened with "---" and never closed.',
        hint: 'Write a line "---" between the last field and the text.',
      };
    }
  },
};
