/** Lets the person keep a text as a file: the browser's or the shell's own save dialog follows. */
export function saveText(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has read the address once the click is handled; a later turn may let it go.
  setTimeout(() => URL.revokeObjectURL(url));
}
