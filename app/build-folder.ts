/** A file of the build, as seen from the built process (build/main/*.js): `builtFile('client')`. */
export function builtFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
