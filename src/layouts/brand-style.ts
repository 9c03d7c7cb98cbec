import { createHash } from 'node:crypto';

const HEX_COLOR = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu;

/** A style sheet and the source expression that lets a Content-Security-Policy accept it. */
export interface BrandStyle {
  css: string;
  hash: `sha256-${string}`;
}

/**
 * The one style sheet that differs from site to site: the brand's colors, after the declaration of the layers.
 * @param layers the `@layer` statement that fixes the order
 * @throws RangeError where a color is not `#rgb` or `#rrggbb`
 */
export function brandStyle(layers: string, accent: string, accentDark?: string): BrandStyle {
  const dark = accentDark === undefined ? '' : `;--brand-dark:${hexColor(accentDark)}`;
  const css = `${layers.trim()}:root{--brand:${hexColor(accent)}${dark}}`;
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

function hexColor(value: string): string {
  if (!HEX_COLOR.test(value)) throw new RangeError(`"${value}" is not a hex color such as #0d5c4c`);
  return value;
}
