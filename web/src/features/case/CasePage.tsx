export function CasePage() {
  return <p>CasePage</p>;
}
