export function ReviewSectionPage(_: { params: Readonly<Record<string, string>> }) { return null; }
