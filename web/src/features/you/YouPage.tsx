export function YouPage() {
  return <p>YouPage</p>;
}
