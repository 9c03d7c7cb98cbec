import type { SSRResult } from 'astro';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import {
  type AstroComponentFactory,
  createComponent,
  renderComponent,
  renderTemplate,
} from 'astro/runtime/server/index.js';
import { compileFunction } from 'node:vm';

type Props = Readonly<Record<string, unknown>>;
type Slots = Parameters<typeof renderComponent>[4];

/**
 * The text of a `.mdx` file, ready to be rendered. The gate refuses expressions, imports and exports, so what runs is what the
 * compiler wrote.
 *
 * @param code the text as `compileMdx` compiled it, the body of a function
 */
export function mdxContent(code: string): AstroComponentFactory {
  const body = compileFunction(code) as (runtime: object) => { default: (props: Props) => unknown };
  const { default: render } = body({ Fragment, jsx, jsxs });
  const text = (props: Props) => render({ ...props, components: { Fragment, ...(props['components'] as object) } });
  // Names Astro's renderer of JSX, which would otherwise be looked for by rendering the text once more.
  Object.assign(text, { [Symbol.for('astro:renderer')]: 'astro:jsx' });
  return createComponent(
    (result: SSRResult, props: Props, slots: Slots) =>
      renderTemplate`${renderComponent(result, 'Text', text, props, slots)}`,
  );
}
