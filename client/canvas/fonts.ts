const asked = new Set<string>();
/** What is on its way: a label that shares its characters waits for it too. */
let coming: Promise<unknown> = Promise.resolve();
const PATIENCE_MS = 4000;

/**
 * Labels are measured when they are first drawn, so their fonts come first: with every character in use, for the Chinese
 * font is fetched in slices. A slice that does not come must not keep the board from being drawn.
 */
export async function loadFonts(texts: Iterable<string>): Promise<void> {
  const fresh = new Set([...texts].flatMap((text) => [...text]).filter((sign) => !asked.has(sign)));
  for (const sign of fresh) asked.add(sign);
  if (fresh.size > 0) {
    const signs = [...fresh].join('');
    const wanted = ['400', '600'].flatMap((weight) =>
      ['"Inter Variable"', '"Noto Sans SC Variable"'].map((family) =>
        document.fonts.load(`${weight} 12px ${family}`, signs),
      ),
    );
    coming = Promise.allSettled([coming, ...wanted]);
  }
  await Promise.race([coming, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
