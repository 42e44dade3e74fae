import { paths } from '~/paths';

/** What the script of the welcome desk starts from: addresses, and for whom the page was made. */
export interface DoorStart {
  slug: string;
  /** Of the account; '' in the shell, which is made for nobody. */
  mark: string;
  paths: { door: string; data: string; shell: string; worker: string; signIn: string };
}

export function doorStart(slug: string, mark: string): DoorStart {
  const door = paths.door(slug);
  return {
    ...{ slug, mark },
    paths: {
      door,
      data: paths.doorData(slug),
      shell: paths.doorShell(slug),
      worker: paths.doorWorker(slug),
      signIn: `${paths.signIn()}?${new URLSearchParams({ retour: door })}`,
    },
  };
}
