import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { IsoDate } from '../../schemas/fields/dates.ts';

/** A text as Astro gives it, and the components its author may use. */
export interface ArticleSource {
  Content: AstroComponentFactory;
  components: Readonly<Record<string, AstroComponentFactory>>;
  /** The day on which what the text quotes is resolved. */
  moment: IsoDate;
  /** Its language, where it is not that of the site. */
  language: string | undefined;
}

let container: Promise<AstroContainer> | undefined;

/** One container for the build; the preview makes a new one each time, since its modules change. */
async function createContainer(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}

/**
 * What a component shows, in HTML.
 *
 * @param language of the text around it, where that is not the site's
 */
export async function renderComponent(
  component: AstroComponentFactory,
  props: Readonly<Record<string, unknown>>,
  moment: IsoDate,
  language?: string,
): Promise<string> {
  if (import.meta.env.DEV) container = undefined;
  container ??= createContainer();
  return (await container).renderToString(component, { props, locals: { moment, language, scriptSources: undefined } });
}

/** The article of a text as its page shows it, in HTML. */
export const renderArticle = ({ Content, components, moment, language }: ArticleSource): Promise<string> =>
  renderComponent(Content, { components }, moment, language);
