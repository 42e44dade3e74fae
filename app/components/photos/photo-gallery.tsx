import type { ReactNode } from 'react';

export interface PhotoView {
  id: string;
  src: string;
  width: number;
  height: number;
  caption: string;
}

/** Photos with what they show in words below: whoever does not see them misses nothing. */
export function PhotoGallery({
  photos,
  below,
}: {
  photos: readonly PhotoView[];
  /** What may be done with one. */
  below?: (photo: PhotoView) => ReactNode;
}) {
  if (photos.length === 0) return null;
  return (
    <ul className="grid gap-6 sm:grid-cols-2">
      {photos.map((photo) => (
        <li key={photo.id}>
          <figure>
            {/* The caption says it already: read twice, it would be noise. */}
            <img
              className="h-auto w-full rounded-md"
              src={photo.src}
              width={photo.width}
              height={photo.height}
              alt=""
              loading="lazy"
            />
            <figcaption className="mt-2">{photo.caption}</figcaption>
          </figure>
          {below?.(photo)}
        </li>
      ))}
    </ul>
  );
}
