/** A name for content. */

/** 128 bits that only the content decides (cyrb, twice): the same file opened twice is there once. */
export function hash(content: string): string {
  return [1, 2, 3, 4]
    .map((seed) => {
      let bits = seed * 0x9e3779b1;
      for (let index = 0; index < content.length; index++) {
        bits = Math.imul(bits ^ content.charCodeAt(index), 0x5bd1e995 + 2 * seed);
        bits ^= bits >>> 15;
      }
      return (bits >>> 0).toString(36).padStart(7, "0");
    })
    .join("");
}
