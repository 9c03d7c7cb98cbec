import type { Contact } from '../schemas/fields/contact-points.ts';

/** A link with the words it shows. */
export interface Link {
  href: string;
  label: string;
}

/** What the frame of every page needs to know about the site. Hrefs carry the base path already. */
export interface SiteChrome {
  /** Name of the company, as in the wordmark. */
  name: string;
  /** BCP 47 tag of the interface's language. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Address of the overview. */
  home: string;
  /** Address the search form leads to. */
  search: string;
  /** Address of the logo, an SVG under `public/`; it is the icon in the browser's tab as well. */
  logo?: string;
  /** Hex color of links and marks on light ground. */
  accent: string;
  /** Hex color on dark ground; derived from `accent` where left out. */
  accentDark?: string;
  nav: readonly Link[];
  /** Legal name and registration, in one line. */
  legal: string;
  /** The notice of copyright, where the company states one. */
  copyright?: string;
  /** As-of date, formatted, and as YYYY-MM-DD. */
  asOf: { text: string; iso: string };
  /** True where the company is fictional. */
  sample: boolean;
  /** Where mistakes are reported. */
  mistakes?: Contact;
  /** Further links of the footer: security.txt, feeds, data. */
  links: readonly Link[];
}
