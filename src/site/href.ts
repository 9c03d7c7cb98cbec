const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A path of the site (`/policies/`) with the base path it lives under; other addresses stay as they are. */
export function href(path: string): string {
  return path.startsWith('/') ? `${base}${path}` : path;
}

/** The absolute address of a path of the site. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
