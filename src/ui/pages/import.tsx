export function Import(_: { params: Readonly<Record<string, string>> }) { return null; }
