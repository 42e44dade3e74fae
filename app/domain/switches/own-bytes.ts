/** Out of the pool that Node shares among small buffers: bytes are handed on with their whole ArrayBuffer. */
export function ownBytes(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}
