export function Reviews(_: { params: Readonly<Record<string, string>> }) { return null; }
