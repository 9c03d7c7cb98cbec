import { z } from 'zod';

const hexColor = z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'expected a color written like #0d5c4c' });

/** The company's mark on the site: one accent, one logo. */
export const brand = z.strictObject({
  accent: hexColor.optional().describe('The color of links and marks on light ground; its contrast must pass WCAG AA.'),
  accentDark: hexColor.optional().describe('The same on dark ground; derived from the accent where left out.'),
  logo: z
    .string()
    .regex(/^\/(?!\/)\S+\.svg$/, { error: 'expected the path of an SVG file under public/, such as /logo.svg' })
    .optional()
    .describe('The logo beside the name, an SVG file under public/.'),
});
