import type { SitePlaces } from '../renditions/site-places.ts';
import { siteFolder } from '../site-folder.ts';
import { absolute, href } from './address.ts';

const site = siteFolder();

/** Where the trust center being built is published, and where its files lie. */
export const sitePlaces: SitePlaces = {
  origin: new URL(absolute('/')).origin,
  base: href('/').slice(0, -1),
  publicDir: site.publicDir,
  contentDir: site.contentDir,
  fonts: site.fontsDir,
};
