/** The hosts that a build knows how to write for. */
export const HOSTS = [
  'github',
  'gitlab',
  'cloudflare',
  'netlify',
  'vercel',
  'azure',
  'cloudfront',
  'nginx',
  'caddy',
] as const;

export type HostName = (typeof HOSTS)[number];
