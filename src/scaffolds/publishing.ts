import type { HostName } from '../schemas/hosts.ts';

/** How a workflow publishes the folder `site`. */
interface Publishing {
  readonly name: string;
  /** What has to be set in the repository first. */
  readonly before: readonly string[];
  /** Commands; none where the workflow has a job of its own. */
  readonly run: readonly string[];
  readonly secrets: readonly string[];
}

const SECRETS = 'Secrets and variables > Actions > Secrets:';

const byCommands = (name: string, secrets: readonly string[], run: readonly string[]): Publishing => ({
  name,
  before: [`${SECRETS} ${secrets.join(', ')}`],
  run,
  secrets,
});

const RSYNC = [
  'install -m 600 /dev/null key && printf "%s\\n" "$SSH_KEY" > key',
  'printf "%s\\n" "$SSH_KNOWN_HOSTS" > known_hosts',
  'rsync -a --delete -e "ssh -i key -o UserKnownHostsFile=known_hosts" site/ "$SSH_TARGET:$SSH_FOLDER/"',
];

const SSH_SECRETS = ['SSH_KEY', 'SSH_KNOWN_HOSTS', 'SSH_TARGET', 'SSH_FOLDER'];

const ways: Readonly<Record<Exclude<HostName, 'gitlab'>, Publishing>> = {
  github: { name: 'GitHub Pages', before: ['Pages > Source: GitHub Actions'], run: [], secrets: [] },
  cloudflare: byCommands(
    'Cloudflare Pages',
    ['CLOUDFLARE_ACCOUNT_ID', 'CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_PROJECT'],
    ['npx --yes wrangler@4.164.0 pages deploy site --project-name "$CLOUDFLARE_PROJECT"'],
  ),
  netlify: byCommands(
    'Netlify',
    ['NETLIFY_AUTH_TOKEN', 'NETLIFY_SITE_ID'],
    ['npx --yes netlify-cli@27.10.2 deploy --prod --no-build --dir site'],
  ),
  vercel: byCommands(
    'Vercel',
    ['VERCEL_ORG_ID', 'VERCEL_PROJECT_ID', 'VERCEL_TOKEN'],
    ['npx --yes vercel@64.0.2 deploy --prod --yes --token "$VERCEL_TOKEN" site'],
  ),
  azure: byCommands(
    'Azure Static Web Apps',
    ['SWA_CLI_DEPLOYMENT_TOKEN'],
    ['npx --yes @azure/static-web-apps-cli@2.0.10 deploy site --env production'],
  ),
  cloudfront: byCommands(
    'S3 and CloudFront',
    ['AWS_ACCESS_KEY_ID', 'AWS_REGION', 'AWS_SECRET_ACCESS_KEY', 'S3_BUCKET'],
    [
      'aws s3 sync site "s3://$S3_BUCKET" --delete --exclude \'_hosting/*\'',
      'for name in request response; do',
      '  version=$(aws cloudfront describe-function --name "candor-$name" --query ETag --output text)',
      '  version=$(aws cloudfront update-function --name "candor-$name" --if-match "$version" --function-code "fileb://site/_hosting/cloudfront-$name.js" --function-config "Comment=Candor,Runtime=cloudfront-js-2.0" --query ETag --output text)',
      '  aws cloudfront publish-function --name "candor-$name" --if-match "$version"',
      'done',
    ],
  ),
  nginx: byCommands('a server with nginx', SSH_SECRETS, [
    ...RSYNC,
    'ssh -i key -o UserKnownHostsFile=known_hosts "$SSH_TARGET" nginx -s reload',
  ]),
  caddy: byCommands('a server with Caddy', SSH_SECRETS, [
    ...RSYNC,
    'ssh -i key -o UserKnownHostsFile=known_hosts "$SSH_TARGET" caddy reload --config /etc/caddy/Caddyfile',
  ]),
};

/** How the workflow of GitHub publishes to a host; GitLab has its own pipeline. */
export const publishing = (host: HostName): Publishing => ways[host === 'gitlab' ? 'github' : host];
