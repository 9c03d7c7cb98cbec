import type { satteri } from '@astrojs/markdown-satteri';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';

/**
 * The text of a `.mdx` file as the body of a function, which pages run (src/model/mdx-content.ts). A text is data to the
 * bundler then: a thousand of them take it no time, and a changed one needs no new bundle.
 *
 * @param processor what turns Markdown into the article
 */
export async function compileMdx(
  text: string,
  file: string,
  { options }: Pick<ReturnType<typeof satteri>, 'options'>,
): Promise<string> {
  const { code } = await mdxToJs(text, {
    ...options,
    fileURL: pathToFileURL(file),
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    // Joins what has no component in it: authors' texts are nearly all of that kind.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
  });
  return code;
}
