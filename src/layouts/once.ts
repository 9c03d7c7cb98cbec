/** Makes each thing once in a build; the preview makes it anew each time, for its sources change. */
export function once<Made>(made: Map<string, Promise<Made>>, key: string, make: () => Promise<Made>): Promise<Made> {
  const result = (import.meta.env.DEV ? undefined : made.get(key)) ?? make();
  made.set(key, result);
  return result;
}
