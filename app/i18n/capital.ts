/** « lundi 24 juin » → « Lundi 24 juin », where it stands alone on a line. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
