// Moves to a place by its hash route.

export function go(path: string): void {
  location.hash = path;
}
