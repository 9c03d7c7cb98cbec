// Each action by its commit, which nobody can move as a tag can be; the tag is what a person reads and Dependabot renews.
const CHECKOUT = 'actions/checkout@fbc6f3992d24b796d5a048ff273f7fcc4a7b6c09 # v5.1.0';
const UPLOAD = 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0';
const DEPLOY = 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0';

/**
 * The workflow of a new trust center (GitHub Actions): it checks on each push and every day, and publishes what
 * passes: what is in force, upcoming or overdue changes with the days, and a page says it as of the day it was built.
 */
export function workflow({ tag }: { readonly tag: string }): string {
  return `# Checks the trust center on each push and every day, and publishes it from the main branch to GitHub Pages.
#
# Before the first run, in the settings of this repository:
# - Secrets and variables > Actions > Variables: CANDOR_REPOSITORY, the owner and name of the repository Candor is in
# - Pages > Source: GitHub Actions
name: Trust center

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
      - name: Keep the site for publishing
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
}

/** The file that has Dependabot renew the commits of the actions in the workflow. */
export const dependabot = `# Proposes newer commits of the actions in .github/workflows once a month.
version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: monthly
`;
