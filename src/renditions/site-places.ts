import { join } from 'node:path';
import type { Addresses } from './pdf/addresses.ts';
import type { PdfFiles } from './pdf/make-pdf.ts';

/** Where a trust center is published and where its files lie, in values that can be handed to a thread. */
export interface SitePlaces {
  /** `https://trust.example.com` */
  origin: string;
  /** The path the site lives under, without a slash at its end. */
  base: string;
  /** The folder of what is published as it is. */
  publicDir: string;
  /** The content folder, to name files in errors. */
  contentDir?: string;
  /** The folder of the trust center's own fonts, which need not be there. */
  fonts: string;
}

/** How paths of a site become addresses, and where its files lie. */
export function addressesOf({ origin, base, publicDir, contentDir, fonts }: SitePlaces): Addresses & PdfFiles {
  const href = (path: string): string => (path.startsWith('/') ? `${base}${path}` : path);
  return {
    absolute: (path) => new URL(href(path), origin).href,
    // What is published as it is lies in the public folder, without the base path; `..` leads no higher than that folder.
    file: (path) => join(publicDir, join('/', path.startsWith(`${base}/`) ? path.slice(base.length) : path)),
    fonts,
    content: contentDir,
  };
}
