import { fieldOf } from './form-fields';
import { partOf } from './part-of';
import type { TableWords } from './table-words';

/** What browsers that understand speech on the device itself have. No library of types knows it yet. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  /** True: the sound is not sent anywhere, and starting fails where the device cannot do it alone. */
  processLocally: boolean;
  start(): void;
  stop(): void;
}
interface RecognitionMaker {
  new (): Recognition;
  prototype: Recognition;
  available?(wanted: { langs: string[]; processLocally: true }): Promise<string>;
}
interface Heard extends Event {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

/**
 * Offers to dictate the words where this browser understands speech on the device, and nowhere else: what it would send
 * to somebody is never heard. Nothing is downloaded for it either.
 */
export async function offerDictation({ locale, words }: TableWords): Promise<void> {
  const maker = (globalThis as { SpeechRecognition?: RecognitionMaker }).SpeechRecognition;
  if (!maker?.available || !('processLocally' in maker.prototype)) return;
  const lang = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const found = await maker.available({ langs: [lang], processLocally: true }).catch(() => '');
  const form = document.querySelector<HTMLFormElement>('form[data-table="capture"]');
  if (found !== 'available' || !form) return;
  partOf('dictation').hidden = false;
  const button = partOf<HTMLButtonElement>('dictate');
  let running: Recognition | undefined;
  const end = () => {
    running = undefined;
    button.textContent = words.words.dictate;
  };
  button.addEventListener('click', () => {
    if (running) return running.stop();
    running = listen(maker, lang, form);
    running.addEventListener('end', end);
    running.addEventListener('error', () => {
      partOf('dictated').textContent = words.words.noDictation;
    });
    button.textContent = words.words.stopDictating;
    running.start();
  });
}

function listen(maker: RecognitionMaker, lang: string, form: HTMLFormElement): Recognition {
  const recognition = new maker();
  Object.assign(recognition, { lang, continuous: true, processLocally: true });
  recognition.addEventListener('result', (event) => {
    const { results, resultIndex } = event as Heard;
    const field = fieldOf(form, 'description');
    for (const result of Array.from(results).slice(resultIndex))
      if (field && result.isFinal)
        field.value = `${field.value.trimEnd()} ${result[0]?.transcript.trim() ?? ''}`.trimStart();
  });
  return recognition;
}
