declare namespace App {
  interface Locals {
    /** The day on which the text being rendered resolves what it quotes, YYYY-MM-DD. */
    moment: string | undefined;
    /** The language of the text being rendered, where it is not that of the site. */
    language: string | undefined;
    /** What the scripts of the page need besides themselves (CSP Level 3), such as `'wasm-unsafe-eval'`. */
    scriptSources: readonly string[] | undefined;
  }
}
