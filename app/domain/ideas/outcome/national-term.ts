/** A term of the national vocabulary. */
export interface NationalTerm {
  /** Its French words, which are also what is kept and published. */
  value: string;
  /** As it stands in an address. */
  slug: string;
}
