import { partOf } from './part-of';

/** Not every browser has it, nor does every library of types. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorMaker = new (options: { formats: string[] }) => Detector;

const EVERY_MS = 250;

/** Offers the camera where this browser reads codes by itself. @param onCode told of each code once, while it is seen */
export function offerScanning(
  words: { scan: string; stopScan: string; noCamera: string },
  { onCode, onProblem }: { onCode: (text: string) => void; onProblem: (sentence: string) => void },
): void {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;
  if (!maker || !navigator.mediaDevices) return;
  const button = partOf<HTMLButtonElement>('scan');
  const video = partOf<HTMLVideoElement>('camera');
  let stop: (() => void) | undefined;
  button.hidden = false;
  const end = () => {
    stop?.();
    stop = undefined;
    video.hidden = true;
    button.textContent = words.scan;
  };
  button.addEventListener('click', async () => {
    if (stop) return end();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      video.hidden = false;
      await video.play();
      button.textContent = words.stopScan;
      const looking = watch(new maker({ formats: ['qr_code'] }), video, onCode);
      stop = () => {
        clearInterval(looking);
        for (const track of stream.getTracks()) track.stop();
      };
    } catch {
      end();
      onProblem(words.noCamera);
    }
  });
}

function watch(detector: Detector, video: HTMLVideoElement, onCode: (text: string) => void): number {
  let last = '';
  return window.setInterval(async () => {
    const [code] = await detector.detect(video).catch(() => []);
    const text = code?.rawValue ?? '';
    if (text !== '' && text !== last) onCode(text);
    last = text;
  }, EVERY_MS);
}
