/** Hands a text, or bytes, to the browser as a file of this name; what no file system takes in a name becomes a blank. */
export function saveFile(name: string, text: string | Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ');
  link.click();
  // The browser has taken it by the next turn; kept longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
