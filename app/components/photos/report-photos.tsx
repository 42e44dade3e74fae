import { useI18n } from '~/i18n/i18n-context';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button-link';
import { PhotoGallery, type PhotoView } from './photo-gallery';

/** What was seen, in the report: the photos, and where they are added. */
export function ReportPhotos({ slug, photos }: { slug: string; photos: readonly PhotoView[] }) {
  const text = useI18n().words.photos;
  return (
    <section aria-labelledby="report-photos" className="mt-10">
      <h2 id="report-photos" className="mb-4 text-2xl">
        {text.title}
      </h2>
      {photos.length === 0 ? <p>{text.noneTitle}</p> : null}
      <PhotoGallery photos={photos} />
      <p className="actions no-print mt-4">
        <ButtonLink look="secondary" href={paths.photos(slug)}>
          {text.link}
        </ButtonLink>
      </p>
    </section>
  );
}
