export function EnergyPage() {
  return <div class="page" />
}
