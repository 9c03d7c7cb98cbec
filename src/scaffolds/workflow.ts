import type { HostName } from '../schemas/hosts.ts';
import { publishing } from './publishing.ts';

// Each action by its commit, which nobody can move as a tag can be; the tag is what a person reads and Dependabot renews.
const CHECKOUT = 'actions/checkout@fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09 # v5.1.0';
const UPLOAD = 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0';
const DEPLOY = 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0';

/** The end of the workflow for GitHub Pages: a job that may publish, and nothing else. */
const GITHUB_PAGES = `      - name: Keep the site for publishing
        if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
        uses: ${UPLOAD}
        with:
          path: site
          # .well-known/security.txt, which is left out otherwise
          include-hidden-files: true

  publish:
    needs: check
    # Every day too: what is in force, upcoming or overdue changes with the days.
    if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    concurrency: trust-center
    steps:
      - id: deployment
        uses: ${DEPLOY}
`;

/** The end of the workflow for another host: commands, with the secrets they need. */
const publishStep = (run: readonly string[], secrets: readonly string[]): string => `      - name: Publish
        if: github.event_name != 'pull_request' && github.ref_name == github.event.repository.default_branch
${
  secrets.length > 0
    ? `        env:\n${secrets.map((secret) => `          ${secret}: \${{ secrets.${secret} }}\n`).join('')}`
    : ''
}        run: |
${run.map((line) => `          ${line}\n`).join('')}`;

/**
 * The workflow of a new trust center (GitHub Actions): it checks on each push and every day, and publishes what
 * passes: what is in force, upcoming or overdue changes with the days, and a page says it as of the day it was built.
 */
export function workflow({ tag, host }: { readonly tag: string; readonly host: HostName }): string {
  const { name, before, run, secrets } = publishing(host);
  return `# Checks the trust center on each push and every day, and publishes it from the main branch to ${name}.
#
# Before the first run, in the settings of this repository:
# - Secrets and variables > Actions > Variables: CANDOR_REPOSITORY, the owner and name of the repository Candor is in
${before.map((line) => `# - ${line}\n`).join('')}name: Trust center

on:
  push:
  pull_request:
  schedule:
    # Soon after midnight in UTC, whose days the site counts.
    - cron: '17 0 * * *'
  workflow_dispatch:

permissions:
  contents: read

env:
  # Upgrade by changing the tag.
  CANDOR_TAG: ${tag}

jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - name: Check out this trust center
        uses: ${CHECKOUT}
        with:
          path: trust-center
          persist-credentials: false
      - name: Check out Candor
        uses: ${CHECKOUT}
        with:
          repository: \${{ vars.CANDOR_REPOSITORY }}
          ref: \${{ env.CANDOR_TAG }}
          path: candor
          persist-credentials: false
      - name: Install Candor
        run: npm ci
        working-directory: candor
      - name: Check
        run: npm run --silent check -- --site ../trust-center --strict --within 30d --format github
        working-directory: candor
      - name: Build
        run: npm run build -- --site ../trust-center --out ../site
        working-directory: candor
${run.length === 0 ? GITHUB_PAGES : publishStep(run, secrets)}`;
}

/** The pipeline of a new trust center on GitLab, which does the same. */
export const gitlabPipeline = ({
  tag,
}: {
  readonly tag: string;
}): string => `# Checks the trust center on each push, and publishes it from the main branch to GitLab Pages.
#
# Before the first run, in the settings of this project:
# - CI/CD > Variables: CANDOR_REPOSITORY, the address Candor is cloned from
# - Build > Pipeline schedules: every day soon after midnight in UTC, whose days the site counts
image: node:24

variables:
  # Upgrade by changing the tag.
  CANDOR_TAG: ${tag}

before_script:
  - git clone --depth 1 --branch "$CANDOR_TAG" "$CANDOR_REPOSITORY" ../candor
  - cd ../candor
  - npm ci
  - npm run --silent check -- --site "$CI_PROJECT_DIR" --strict --within 30d

check:
  script:
    - npm run build -- --site "$CI_PROJECT_DIR" --out ../site
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"

pages:
  script:
    - npm run build -- --site "$CI_PROJECT_DIR" --out ../site
    - mv ../site "$CI_PROJECT_DIR/site"
  pages:
    publish: site
  artifacts:
    paths:
      - site
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

/** The file that has Dependabot renew the commits of the actions in the workflow. */
export const dependabot = `# Proposes newer commits of the actions in .github/workflows once a month.
version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
`;
