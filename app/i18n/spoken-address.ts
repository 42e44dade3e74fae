/** "https://hub.example/code" → "hub.example/code": an address as it is read aloud and typed. */
export function spokenAddress(url: string): string {
  return url.replace(/^https?:\/\//, '');
}
