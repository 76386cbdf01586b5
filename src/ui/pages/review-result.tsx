export function ReviewResult(_: { params: Readonly<Record<string, string>> }) { return null; }
