import type { Rollup } from 'vite';

/** Comments of a package that Rollup cannot read, and routes without a part for the browser: nothing to do about either. */
const EXPECTED: ReadonlySet<string | undefined> = new Set(['INVALID_ANNOTATION', 'EMPTY_BUNDLE']);

/** What a build says is worth reading: whoever builds for the first time sees no wall of warnings. */
export const onwarn: Rollup.WarningHandlerWithDefault = (warning, warn) => {
  if (!EXPECTED.has(warning.code)) warn(warning);
};
