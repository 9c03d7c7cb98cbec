import type { APIRoute } from 'astro';
import { searchWords } from '../../components/search/search-words.ts';
import { jsonResponse } from '../../layouts/json-response.ts';
import { sectionsOf } from '../../model/sections.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { sectionText } from '../../ui-text/sections.ts';

/** Asked for only by a search that has found nothing. */
export const GET: APIRoute = async () => {
  const center = await getTrustCenter();
  const sections = sectionsOf(center).map((section) => sectionText(center, section).label);
  return jsonResponse(searchWords(center, sections));
};
