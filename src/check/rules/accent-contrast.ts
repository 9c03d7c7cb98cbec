import { contrast } from '../contrast.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const brand = (accent: string) => ({
  'content/organization.yaml': `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nbrand: { accent: "${accent}" }\nsample: { asOf: 2026-06-30 }\n`,
});

/** The grounds that links stand on, --paper and --sheet of src/styles/tokens.css, light and dark. */
const grounds = { accent: ['#fcfcfa', '#ffffff'], accentDark: ['#14171a', '#1b1f23'] } as const;

/** WCAG 2.2 success criterion 1.4.3 */
const LEAST = 4.5;

/** Links in a color that cannot be told from the paper are no links. */
export const accentContrast: Rule = {
  code: 'B001',
  name: 'accent-contrast',
  severity: 'error',
  draft: 'elsewhere',
  sentence: `The accent of the brand has a contrast of at least ${LEAST} to 1 on the ground it is used on.`,
  bad: brand('#ff9900'),
  good: brand('#0d5c4c'),
  *check(site) {
    for (const { data, yaml } of recordsOf(site, 'organization')) {
      for (const name of ['accent', 'accentDark'] as const) {
        const color = data.brand?.[name];
        if (color === undefined) continue;
        const worst = Math.min(...grounds[name].map((ground) => contrast(color, ground)));
        if (worst >= LEAST) continue;
        yield {
          place: placeOfValue(yaml, ['brand', name]),
          message: `The contrast of ${color} is ${(Math.floor(worst * 100) / 100).toFixed(2)} to 1, and ${LEAST} to 1 is needed to read it (WCAG 2.2, 1.4.3).`,
          hint: `Take a ${name === 'accent' ? 'darker' : 'lighter'} tone of the same color.`,
        };
      }
    }
  },
};
