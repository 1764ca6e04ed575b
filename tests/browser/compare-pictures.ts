import type { Page } from "playwright-core";

/**
 * How many pixels of two PNGs differ; every pixel where their sizes do. The edge of a letter or of a dotted
 * line is not laid down to the same shade in every process: a difference counts from a sixth of full on.
 */
export async function differingPixels(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const least = 43;
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return a!.width * a!.height;
      let count = 0;
      for (let at = 0; at < a!.data.length; at += 4) {
        const differs = [0, 1, 2].some(
          (c) => Math.abs(a!.data[at + c]! - b!.data[at + c]!) >= least,
        );
        if (differs) count += 1;
      }
      return count;
    },
    [one.toString("base64"), other.toString("base64")],
  );
}
