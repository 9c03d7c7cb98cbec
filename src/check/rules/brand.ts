import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

const channels = (color: string): number[] =>
  [1, 3, 5].map((start) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

/** Relative luminance, 0 to 1 (WCAG 2.2, definitions). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colors, 1 to 21 (WCAG 2.2, definitions).
 *
 * @param one written like `#0d5c4c`, as is `other`
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

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
