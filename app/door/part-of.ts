/** A part of the page that the server rendered for the script: `data-door="…"`. @throws where there is none */
export function partOf<Part extends HTMLElement = HTMLElement>(name: string): Part {
  const part = document.querySelector<Part>(`[data-door="${name}"]:not(template)`);
  if (!part) throw new Error(`the page has no part ${name}`);
  return part;
}
