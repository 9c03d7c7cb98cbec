/**
 * The anchor of a control on its framework's page: letters and digits in lower case, joined by hyphens.
 * "A.5.19" is "a-5-19", "Art. 21(2)(a)" is "art-21-2-a". Unique within a framework.
 */
export function anchorOf(controlId: string): string {
  return (
    controlId
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? ''
  );
}
