import type { ReactNode } from 'react';
import { useI18n } from '~/i18n/i18n-context';

/** What a Switch is, in three steps that a picture could tell. */
export function HomeSteps() {
  const { words } = useI18n();
  const text = words.home;
  return (
    <section className="band" aria-labelledby="what">
      <h2 id="what">{text.whatTitle}</h2>
      <p className="page-lead">{text.what}</p>
      <p className="mt-2 text-lg font-semibold">{text.welcome}</p>
      <ol className="mt-8 grid gap-8 md:grid-cols-3">
        <Step picture={<TellPicture />} {...text.steps.tell} />
        <Step picture={<SearchPicture />} {...text.steps.search} />
        <Step picture={<BecomePicture />} {...text.steps.become} />
      </ol>
    </section>
  );
}

function Step({ picture, title, text }: { picture: ReactNode; title: string; text: string }) {
  return (
    <li className="flex gap-4 md:block">
      {picture}
      <div>
        <h3 className="md:mt-4">{title}</h3>
        <p className="mt-1">{text}</p>
      </div>
    </li>
  );
}

function Picture({ children }: { children: ReactNode }) {
  return (
    <svg className="size-20 flex-none md:size-24" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

function TellPicture() {
  return (
    <Picture>
      <g className="hue-coral">
        <circle className="fill-hue-ground" cx="48" cy="48" r="48" />
        <path
          className="fill-hue-mark"
          d="M24 30h40a10 10 0 0 1 10 10v14a10 10 0 0 1-10 10H46L32 76V64h-8a8 8 0 0 1-8-8V38a8 8 0 0 1 8-8z"
        />
      </g>
      <path className="stroke-paper" d="M30 43h30M30 52h20" strokeWidth="4" strokeLinecap="round" />
    </Picture>
  );
}

function SearchPicture() {
  return (
    <Picture>
      <g className="hue-azure">
        <circle className="fill-hue-ground" cx="48" cy="48" r="48" />
        <circle className="fill-hue-mark" cx="48" cy="48" r="17" />
        <g className="fill-hue-ink">
          <circle cx="48" cy="20" r="8" />
          <circle cx="75" cy="39" r="8" />
          <circle cx="65" cy="71" r="8" />
          <circle cx="31" cy="71" r="8" />
          <circle cx="21" cy="39" r="8" />
        </g>
      </g>
      <path className="stroke-paper" d="M41 48h14M48 41v14" strokeWidth="4" strokeLinecap="round" />
    </Picture>
  );
}

function BecomePicture() {
  return (
    <Picture>
      <g className="hue-ochre">
        <circle className="fill-hue-ground" cx="48" cy="48" r="48" />
      </g>
      <rect className="fill-sea" x="17" y="30" width="62" height="36" rx="18" />
      <circle className="fill-sun" cx="61" cy="48" r="13" />
      <path
        className="stroke-sun"
        d="M61 16v8M61 72v8M81 24l-5 6M81 72l-5-6"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </Picture>
  );
}
