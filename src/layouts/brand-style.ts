const HEX_COLOR = /^#(?:[\da-f]{3}|[\da-f]{6})$/iu;

/**
 * The one style sheet that differs from site to site: the brand's colors, after the declaration of the layers.
 * @param layers the `@layer` statement that fixes the order
 * @throws RangeError where a color is not `#rgb` or `#rrggbb`
 */
export function brandStyle(layers: string, accent: string, accentDark?: string): string {
  const dark = accentDark === undefined ? '' : `;--brand-dark:${hexColor(accentDark)}`;
  return `${layers.trim()}:root{--brand:${hexColor(accent)}${dark}}`;
}

function hexColor(value: string): string {
  if (!HEX_COLOR.test(value)) throw new RangeError(`"${value}" is not a hex color such as #0d5c4c`);
  return value;
}
