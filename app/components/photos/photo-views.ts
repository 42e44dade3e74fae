import type { SwitchPhoto } from '~/domain/photos/switch-photo';
import { paths } from '~/paths';
import type { PhotoView } from './photo-gallery';

/** Photos with the addresses of their bytes. */
export function photoViews(slug: string, photos: readonly SwitchPhoto[]): PhotoView[] {
  return photos.map((photo) => ({ ...photo, src: paths.switchPhoto(slug, photo.id) }));
}
