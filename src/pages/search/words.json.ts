import type { APIRoute } from 'astro';
import { searchWords } from '../../components/search/query.ts';
import { jsonText } from '../../renditions/data/dataset.ts';
import { contentType } from '../../site/media-types.ts';
import { sectionsOf } from '../../model/sections.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { sectionText } from '#words/sections';

/** Asked for only by a search that has found nothing. */
export const GET: APIRoute = async () => {
  const center = await getTrustCenter();
  const sections = sectionsOf(center).map((section) => sectionText(center, section).label);
  return new Response(jsonText(searchWords(center, sections)), {
    headers: { 'Content-Type': contentType('words.json') },
  });
};
