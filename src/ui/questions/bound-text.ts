// A text control bound to a field: every input event goes to the working copy; while it has the focus storage never writes into it.

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldKey } from '../../core/draft/revision.ts';
import { useDraft } from '../app-context.ts';

export interface BoundText<E extends HTMLInputElement | HTMLTextAreaElement> {
  readonly ref: RefObject<E | null>;
  readonly onFocus: () => void;
  readonly onInput: (event: { readonly currentTarget: E }) => void;
  readonly onBlur: () => void;
}

export function useBoundText<E extends HTMLInputElement | HTMLTextAreaElement>(field: FieldKey): BoundText<E> {
  const { session } = useDraft();
  const ref = useRef<E | null>(null);
  const text = session.text(field);
  useLayoutEffect(() => {
    const control = ref.current;
    if (control && document.activeElement !== control && control.value !== text) control.value = text;
  });
  return {
    ref,
    onFocus: () => void session.catchUp(),
    onInput: (event) => session.type(field, event.currentTarget.value),
    onBlur: () => session.seal(field),
  };
}
