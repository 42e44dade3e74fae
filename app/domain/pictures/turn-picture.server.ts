const QUALITY = 85;

/** A picture of ours, turned by so many degrees clockwise. */
export async function turnPicture(bytes: Buffer, turn: number): Promise<Buffer> {
  if (turn === 0) return bytes;
  const { default: sharp } = await import('sharp');
  return sharp(bytes).rotate(turn).jpeg({ quality: QUALITY }).toBuffer();
}
