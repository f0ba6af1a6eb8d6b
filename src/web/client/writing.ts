/** Ctrl and a letter does in a field what the button over it does. */
export function listenWriting(): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const bar = document.querySelector(`markdown-toolbar[for="${CSS.escape(event.target.id)}"]`);
    const button = bar?.querySelector<HTMLElement>(`[data-ctrl="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
}
