export function WhatIfPage() {
  return <div class="page" />
}
