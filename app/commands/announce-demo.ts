/** Prints where the demonstration is and how to sign in. */
export function announceDemo(address: string): void {
  process.stdout.write(`\n  Switchboard (demonstration): ${address}\n\n`);
}
