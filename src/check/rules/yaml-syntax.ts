import { placeAt } from '../read/text.ts';
import type { YamlProblem } from '../read/yaml-problem.ts';
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
