import { emptyRelease, MAX_RELEASES } from './release-form';
import type { SwitchForm } from './switch-form';

/** The form after "add a date" or "remove date 2" of its releases; undefined where the intent is another one. */
export function withReleaseRow(form: SwitchForm, intent: string): SwitchForm | undefined {
  if (intent === 'add-release')
    return { ...form, releases: [...form.releases, emptyRelease].slice(0, MAX_RELEASES) };
  const removed = /^remove-release-(\d{1,3})$/.exec(intent);
  if (!removed) return undefined;
  return { ...form, releases: form.releases.filter((_release, at) => at !== Number(removed[1])) };
}
