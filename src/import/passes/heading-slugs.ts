/**
 * The anchors that other generators make of a heading's words, where they differ from GitHub's: kramdown leaves the
 * number away that a heading begins with, Pandoc too, Python-Markdown and GitLab join hyphens, Azure DevOps encodes.
 */
export function slugsElsewhere(words: string): string[] {
  const lower = words.toLowerCase();
  const kramdown = lower
    .replace(/^[^a-z]+/, '')
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
  const pandoc = lower
    .replaceAll(/[^\p{L}\p{N}\s_.-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '');
  const python = lower
    .normalize('NFKD')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .replaceAll(/[-\s]+/g, '-');
  const gitlab = lower
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/[\s-]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return [...new Set([kramdown, pandoc, python, gitlab])].filter((slug) => slug !== '');
}
