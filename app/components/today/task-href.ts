import type { TaskKind } from '~/domain/today/today-tasks';
import { paths } from '~/paths';

const PAGES: Record<TaskKind, (slug: string) => string> = {
  calls: paths.calls,
  lost: paths.campaigns,
  answers: paths.postponeSwitch,
  needs: paths.needs,
  release: paths.seats,
  draft: paths.manageSwitch,
  programme: paths.programme,
  report: paths.eventReport,
};

/** Where a task is done. */
export function taskHref(kind: TaskKind, slug: string): string {
  return PAGES[kind](slug);
}
