/**
 * The text of a response, or undefined as soon as it is longer than it may be; what is still to come is not taken.
 * Bytes count as they are once unpacked.
 */
export async function readUpTo({ body }: Response, largest: number): Promise<string | undefined> {
  if (body === null) return "";
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(chunks));
    size += value.length;
    if (size > largest) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
