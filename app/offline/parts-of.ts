/**
 * Finds the parts of a page that the server rendered for a script: `data-door="…"` for the room "door".
 * @throws where the page has no such part
 */
export function partsOf(room: 'door' | 'table') {
  return <Part extends HTMLElement = HTMLElement>(name: string): Part => {
    const part = document.querySelector<Part>(`[data-${room}="${name}"]:not(template)`);
    if (!part) throw new Error(`the page has no part ${name}`);
    return part;
  };
}
