import { jsonText } from '../renditions/data/dataset.ts';

/** A value as a JSON file of the site. */
export function jsonResponse(value: unknown, type = 'application/json'): Response {
  return new Response(jsonText(value), { headers: { 'Content-Type': type } });
}
