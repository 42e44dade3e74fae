/** What a telephone takes at its best; more is refused while it arrives. In bytes. */
export const MOST_PICTURE_BYTES = 12 * 1024 * 1024;
/** Read line by line, a picture takes little memory however large it is: this bounds the time. In points. */
export const MOST_POINTS = 64_000_000;
/** Some can only be read at once: interlaced PNG, progressive JPEG, WebP, AVIF. Four bytes a point. */
export const MOST_POINTS_AT_ONCE = 25_000_000;
export const MOST_SECONDS = 20;
/** Others are told to try again: each holds a file in memory while it waits. */
export const MOST_WAITING = 8;

/** What a browser offers to choose; a telephone that keeps its photos otherwise turns them into one of these. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp';

/** Why something is not taken as a picture. */
export type PictureRefusal = 'not-a-picture' | 'picture-heavy' | 'picture-large' | 'picture-broken' | 'busy';
