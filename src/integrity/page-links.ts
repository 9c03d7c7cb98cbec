const TAG = /<[a-z][^>]*(?:>|$)/g;

/** Addresses in a tag: of links, forms, pictures, scripts and files in the head. */
const IN_TAGS = /\s(?:href|src|action)="([^"]+)"/g;

/** Addresses of a sitemap or a feed. */
const IN_XML = /<(?:loc|link|guid)>([^<]+)</g;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&#38;': '&', '&#x26;': '&', '&quot;': '"' };

function linksIn(path: string, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  const found = path.endsWith('.html')
    ? [...text.matchAll(TAG)].flatMap(([tag]) => [...tag.matchAll(IN_TAGS)])
    : [...(path.endsWith('.xml') ? text.matchAll(IN_XML) : [])];
  return found.map(([, link = '']) => link);
}

/**
 * The addresses that a file of a site leads to, without their anchors; none in files that are neither pages nor XML.
 *
 * @param address where the file was read
 */
export function addressesIn(path: string, bytes: Uint8Array, address: string): string[] {
  const written = linksIn(path, bytes).map((link) =>
    link.replace(/&(?:amp|#38|#x26|quot);/g, (entity) => ENTITIES[entity] ?? entity),
  );
  const links = written.filter((link) => URL.canParse(link, address)).map((link) => new URL(link, address));
  return [
    ...new Set(
      links.filter(({ protocol }) => /^https?:$/.test(protocol)).map((url) => url.href.replace(/[?#][^]*/, '')),
    ),
  ];
}
