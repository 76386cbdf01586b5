// Puts text in place of the selection so that the browser's own undo takes it back.

/** Where the browser has no such command, the value is changed directly and the input event sent as if typed. */
export function insertText(control: HTMLTextAreaElement, text: string): void {
  if (document.execCommand('insertText', false, text)) return;
  control.setRangeText(text, control.selectionStart, control.selectionEnd, 'end');
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
