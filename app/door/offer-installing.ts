import { partOf } from './part-of';

/** What Chromium says when it could install the page; other browsers have a menu of their own for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

export function offerInstalling(): void {
  const button = partOf<HTMLButtonElement>('install');
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    button.hidden = false;
    button.onclick = () => {
      button.hidden = true;
      void (event as InstallOffer).prompt();
    };
  });
}
