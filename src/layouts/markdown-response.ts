/** Markdown as a file of the site (RFC 7763). */
export function markdownResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8; variant=GFM' } });
}
