declare namespace App {
  interface Locals {
    /** The day on which the text being rendered resolves what it quotes, YYYY-MM-DD. */
    moment: string | undefined;
  }
}
