import type { AstroUserConfig } from 'astro';

type Policy = Exclude<NonNullable<AstroUserConfig['security']>['csp'], boolean | undefined>;

/**
 * Nothing but the site's own files. Astro adds the hashes of each page's styles and scripts. `frame-ancestors` is
 * missing because a policy in a meta element cannot hold it (CSP Level 3, section 3.3): it takes a header.
 */
export const contentSecurityPolicy: Policy = {
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ],
  scriptDirective: { resources: ["'self'"] },
  styleDirective: { resources: ["'self'"] },
};
