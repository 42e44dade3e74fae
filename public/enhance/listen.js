/**
 * Reads a step of a form aloud, with a voice that is on the device: nothing is sent anywhere. The button shows only
 * where there is such a voice for the language of the page.
 */
const button = document.querySelector('[data-listen]');
const SPOKEN =
  'h1, h2, legend, .field-label, .field-hint, .field-error, .choice-label, .choice-hint, .steps-text, .notice-title, summary, dt, dd, form p';

if (button && 'speechSynthesis' in window) {
  const language = document.documentElement.lang;
  const voice = () =>
    speechSynthesis
      .getVoices()
      .find((each) => each.localService && each.lang.toLowerCase().startsWith(language));
  const show = () => (button.hidden = voice() === undefined);
  show();
  speechSynthesis.addEventListener?.('voiceschanged', show);
  button.addEventListener('click', () => (speechSynthesis.speaking ? stop() : read(voice())));
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

function read(voice) {
  const sentences = [...button.form.querySelectorAll(SPOKEN)]
    .filter(isSaid)
    .map((each) => each.textContent.trim());
  button.textContent = button.dataset.stop;
  sentences.forEach((sentence, at) => {
    const said = new SpeechSynthesisUtterance(sentence);
    said.voice = voice;
    said.lang = voice.lang;
    said.rate = 0.9;
    if (at === sentences.length - 1) said.onend = stop;
    speechSynthesis.speak(said);
  });
}

/** What is seen, once, and not the button itself. */
function isSaid(element) {
  const isInside = element.parentElement?.closest(SPOKEN.replaceAll('form p', 'p'));
  return (
    element.checkVisibility() && !element.contains(button) && !isInside && element.textContent.trim() !== ''
  );
}

function stop() {
  speechSynthesis.cancel();
  button.textContent = button.dataset.start;
}
