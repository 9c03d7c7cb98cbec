import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getTrustCenter } from '../model/trust-center.ts';
import { inThread } from '../renditions/threads/pool.ts';
import { absolute } from '../site/href.ts';
import { withoutLaterLinks } from './articles.ts';

type Params = Record<string, string | undefined>;

interface PageModule {
  default: AstroComponentFactory;
  getStaticPaths?: () => Promise<{ params: Params; props?: Record<string, unknown> }[]>;
}

const modules = import.meta.glob<PageModule>([
  '../pages/**/*.astro',
  // These have no text of their own, or a twin of their own.
  '!../pages/404.astro',
  '!../pages/[[]...redirect].astro',
  '!../pages/search/**',
  '!../pages/**/[[]version].astro',
  '!../pages/**/[[]range].astro',
  '!../pages/whitepaper/[[]...index].astro',
  '!../pages/policies/[[]slug]/index.astro',
]);

/** One page as it is built: its component, and what it is rendered with. */
interface Page {
  /** From the root of the site, `/policies/`. */
  path: string;
  component: AstroComponentFactory;
  params: Params;
  props: Record<string, unknown>;
}

/** The path of a page file with its parameters filled in, as Astro routes it. */
function pathOf(file: string, params: Params): string {
  const pattern = file
    .replace('../pages', '')
    .replace(/\.astro$/, '/')
    .replace(/\/index\/$/, '/');
  return pattern.replace(/\[(?:\.\.\.)?(\w+)\]\/?/g, (_, name: string) => {
    const value = params[name];
    return value === undefined ? '' : `${value}/`;
  });
}

async function pagesOf(file: string, load: () => Promise<PageModule>): Promise<Page[]> {
  const { default: component, getStaticPaths } = await load();
  const paths = getStaticPaths ? await getStaticPaths() : [{ params: {} }];
  return paths.map(({ params, props = {} }: { params: Params; props?: Record<string, unknown> }) => ({
    path: pathOf(file, params),
    component,
    params,
    props,
  }));
}

/** Every page with a text that is no version of a document, at the path that its twin lies beside. */
export async function twinPaths(): Promise<{ params: { page: string | undefined }; props: { page: Page } }[]> {
  const pages = await Promise.all(Object.entries(modules).map(([file, load]) => pagesOf(file, load)));
  return pages.flat().map((page) => ({
    params: { page: page.path.slice(1, -1) || undefined },
    props: { page },
  }));
}

let container: Promise<AstroContainer> | undefined;

/** A page as Markdown, made of the HTML that its readers get. */
export async function renderTwin({ path, component, params, props }: Page): Promise<string> {
  if (import.meta.env.DEV) container = undefined;
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) => AstroContainer.create({ renderers }));
  const { asOf } = await getTrustCenter();
  const html = await (
    await container
  ).renderToString(component, {
    params,
    props,
    partial: false,
    request: new Request(absolute(path)),
    locals: { moment: undefined, language: undefined, scriptSources: undefined },
  });
  return inThread('page', { html: await withoutLaterLinks(html), asOf });
}
