export function Gate(_: { params: Readonly<Record<string, string>> }) { return null; }
