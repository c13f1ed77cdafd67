const loaded = new Set<string>();
const PATIENCE_MS = 1500;

/**
 * Labels are measured when they are first drawn, so their fonts come first: with every character in use, for the Chinese
 * font is fetched in slices. A slice that does not come must not keep the board from being drawn.
 */
export async function loadFonts(texts: Iterable<string>): Promise<void> {
  const fresh = new Set([...texts].flatMap((text) => [...text]).filter((sign) => !loaded.has(sign)));
  if (fresh.size === 0) return;
  for (const sign of fresh) loaded.add(sign);
  const signs = [...fresh].join('');
  const wanted = ['400', '600'].flatMap((weight) =>
    ['"Inter Variable"', '"Noto Sans SC Variable"'].map((family) =>
      document.fonts.load(`${weight} 12px ${family}`, signs),
    ),
  );
  await Promise.race([Promise.allSettled(wanted), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
