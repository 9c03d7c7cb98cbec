/** How a mistake in something released is corrected, so that readers see it. */
export function correctionOf(id: string): string {
  return `Where it corrects a mistake, say so to readers: npm run release -- --erratum ${id} "what was wrong".`;
}
