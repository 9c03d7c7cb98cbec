import { posix } from 'node:path';
import { hasScheme, splitUrl } from './targets.ts';

/** A file to be copied from beside the sources, or written from the address that holds it, to its path under `public/`. */
export interface Copy {
  readonly from: string;
  readonly to: string;
  /** What an address such as data:image/png;base64,… holds. */
  readonly bytes?: Uint8Array;
}

export interface AttachmentContext {
  readonly path: string;
  readonly slug: string;
  /** Whether there is a picture or a PDF beside the sources that may be copied. */
  readonly hasAttachment: (path: string) => boolean;
  /** Whether there is a file in `public/` already, at a path that begins with a slash. */
  readonly isPublic: (path: string) => boolean;
}

const KINDS = { images: /\.(?:png|jpe?g|gif|svg|webp|avif)$/i, files: /\.pdf$/i } as const;

/** The copy of a picture, or of a PDF, that stands beside the sources. */
export function copyOf(url: string, context: AttachmentContext, folder: keyof typeof KINDS): Copy | undefined {
  if (hasScheme(url) || url.startsWith('/')) return undefined;
  const { path } = splitUrl(url.replace(/[?].*$/s, ''));
  const from = posix.normalize(posix.join(posix.dirname(context.path), path));
  if (!KINDS[folder].test(from) || !context.hasAttachment(from)) return undefined;
  return { from, to: `/${folder}/${context.slug}/${posix.basename(from).replaceAll(/[^\w.-]+/g, '-')}` };
}

const EMBEDDED = /^data:image\/(png|jpeg|gif|webp|avif|svg\+xml);base64,([A-Za-z0-9+/=]+)$/;

/** The copy of a picture that is written out in its address. */
export function embedded(url: string, number: number, { slug }: AttachmentContext): Copy | undefined {
  const [, kind = '', data = ''] = EMBEDDED.exec(url) ?? [];
  if (data === '') return undefined;
  const to = `/images/${slug}/picture-${number}.${kind.replace('jpeg', 'jpg').replace('+xml', '')}`;
  return { from: `the address data:image/${kind}`, to, bytes: Buffer.from(data, 'base64') };
}
