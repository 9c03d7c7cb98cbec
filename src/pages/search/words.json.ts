import type { APIRoute } from 'astro';
import { searchWords } from '../../components/search/query.ts';
import { jsonResponse } from '../../publish/files.ts';
import { sectionsOf } from '../../model/sections.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { sectionText } from '#words/sections';

/** Asked for only by a search that has found nothing. */
export const GET: APIRoute = async () => {
  const center = await getTrustCenter();
  const sections = sectionsOf(center).map((section) => sectionText(center, section).label);
  return jsonResponse(searchWords(center, sections));
};
