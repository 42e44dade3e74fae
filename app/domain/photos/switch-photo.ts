/** A photo as pages name it; its bytes have an address of their own. */
export interface SwitchPhoto {
  id: string;
  width: number;
  height: number;
  caption: string;
}
