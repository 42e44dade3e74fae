import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Step } from '../form/registration-form';

/** A form that somebody began: the step they were on, and what they typed in all of them. */
export interface Draft {
  step: Step;
  values: Record<string, string[]>;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * A draft is sealed with a key made of the secret and its code, and found by a hash made of both: the database alone
 * opens nothing, and the server itself only while somebody gives the code.
 */
export const sealedDraft = {
  /** What finds the draft of a code. */
  hash: (secret: string, code: string): Buffer =>
    createHmac('sha256', secret).update('registration-draft').update(code).digest(),

  seal(secret: string, code: string, draft: Draft): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, keyOf(secret, code), nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify(draft), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  },

  /** Undefined where another code or secret sealed it, or somebody touched it. */
  open(secret: string, code: string, sealed: Buffer): Draft | undefined {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, keyOf(secret, code), nonce);
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      const text = Buffer.concat([
        decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ]);
      return JSON.parse(text.toString('utf8')) as Draft;
    } catch {
      return undefined;
    }
  },
};

function keyOf(secret: string, code: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, code, 'registration-draft-key', KEY_BYTES));
}
