import { defineHastPlugin } from 'satteri';

/** Puts the path the site lives under before links to its own pages. */
export function siteLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return defineHastPlugin({
    name: 'site-links',
    element: {
      filter: ['a', 'img'],
      visit(element, context) {
        for (const name of ['href', 'src'] as const) {
          const value = element.properties[name];
          if (typeof value === 'string' && /^\/(?!\/)/.test(value)) context.setProperty(element, name, prefix + value);
        }
      },
    },
  });
}
