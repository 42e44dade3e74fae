import { zipNames } from './zip-names.server';

/**
 * What a service may come with. No film: a good one weighs more, and a telephone writes into it where it was taken;
 * a link leads to it instead.
 */
export const SERVICE_FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  png: { mediaType: 'image/png', extension: 'png' },
  jpeg: { mediaType: 'image/jpeg', extension: 'jpg' },
  mp3: { mediaType: 'audio/mpeg', extension: 'mp3' },
} as const;
export type ServiceFileKind = keyof typeof SERVICE_FILE_KINDS;

const ODT_START = `mimetype${SERVICE_FILE_KINDS.odt.mediaType}`;
/** A PDF may end with a few line ends, or a program's own bytes. */
const PDF_TAIL = 1_024;

/** What a file is by what stands in it, whatever it is called; undefined for any other. */
export function serviceFileKind(bytes: Buffer): ServiceFileKind | undefined {
  if (isPdf(bytes)) return 'pdf';
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'png';
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'jpeg';
  return officeKind(bytes) ?? (isMp3(bytes) ? 'mp3' : undefined);
}

function isPdf(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', 0, 5) === '%PDF-' &&
    bytes.subarray(-PDF_TAIL).toString('latin1').includes('%%EOF')
  );
}

/** A text without programs in it. */
function officeKind(bytes: Buffer): 'odt' | 'docx' | undefined {
  const names = zipNames(bytes);
  if (
    !names ||
    names.some((name) => /(?:^|\/)(?:Basic|Scripts)\/|vbaProject|\.(?:bin|exe|js|vbs)$/i.test(name))
  )
    return undefined;
  if (bytes.toString('latin1', 30, 30 + ODT_START.length) === ODT_START && names.includes('content.xml'))
    return 'odt';
  return names.includes('[Content_Types].xml') && names.includes('word/document.xml') ? 'docx' : undefined;
}

/** A frame of layer III where the sound begins, after what players show of it, and a second one where the first ends. */
function isMp3(bytes: Buffer): boolean {
  const hasTag = bytes.toString('latin1', 0, 3) === 'ID3' && bytes.length > 10;
  const tag = hasTag ? 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + ((bytes[at] ?? 0) & 127), 0) : 0;
  const length = frameLength(bytes, tag);
  return length !== undefined && frameLength(bytes, tag + length) !== undefined;
}

const BITRATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const RATES = [44_100, 48_000, 32_000];

/** Bytes of the MPEG audio frame at this place (ISO/IEC 11172-3, 13818-3); undefined where there is none. */
function frameLength(bytes: Buffer, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined;
  const head = bytes.readUInt32BE(at);
  const version = (head >>> 19) & 3;
  const isLayerThree = head >>> 21 === 0x7ff && version !== 1 && ((head >>> 17) & 3) === 1;
  const rate = RATES[(head >>> 10) & 3];
  const bitrate = BITRATES[version === 3 ? 1 : 2][(head >>> 12) & 15];
  if (!isLayerThree || !rate || !bitrate) return undefined;
  const divided = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = version === 3 ? 144_000 : 72_000;
  return Math.floor((samples * bitrate) / divided) + ((head >>> 9) & 1);
}
