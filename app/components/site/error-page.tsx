import { isRouteErrorResponse } from '@remix-run/react';
import { useI18n } from '~/i18n/i18n-context';
import { plural } from '~/i18n/plural';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { errorPageOf } from './error-page-of';
import { PhoneLink } from './phone-link';
import type { Shell } from './shell';
import { UnpluggedPicture } from './unplugged-picture';

/** What went wrong, in plain words, and what to do: a person to call, and somewhere to go. */
export function ErrorPage({ error, shell }: { error: unknown; shell: Shell | undefined }) {
  const { locale, words } = useI18n();
  const text = words.errors;
  const page = text.pages[errorPageOf(error)];
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const wait = waitOf(error);
  return (
    <div className="grid items-center gap-8 py-4 md:grid-cols-[1fr_16rem] md:py-10">
      <div>
        <h1>{page.title}</h1>
        <p className="page-lead">{page.text}</p>
        <h2 className="mt-8 text-xl">{text.whatToDo}</h2>
        <ol className="mt-2 grid max-w-xl list-decimal gap-2 pl-6">
          <li>{wait === undefined ? page.first : plural(locale, text.wait, wait)}</li>
          <li>
            {shell ? <PhoneLink phone={shell.hub.contactPhone} sentence={text.callUs} /> : text.callUnknown}
          </li>
        </ol>
        <p className="actions mt-8">
          <ButtonLink href={paths.home()}>{text.goHome}</ButtonLink>
          <ButtonLink look="secondary" href={paths.switches()}>
            {text.seeSwitches}
          </ButtonLink>
          <ButtonLink look="quiet" href={status === 403 ? paths.signIn() : paths.code()}>
            {status === 403 ? text.signIn : text.findMyPlace}
          </ButtonLink>
        </p>
      </div>
      <UnpluggedPicture />
    </div>
  );
}

/** For how many minutes a limit holds, where the refusal says so. */
function waitOf(error: unknown): number | undefined {
  const minutes: unknown = isRouteErrorResponse(error) ? error.data?.waitMinutes : undefined;
  return typeof minutes === 'number' ? minutes : undefined;
}
