/** Stands in for Node's pool where the tests run in the browser. */
export { browserPool as nodePool } from '@jarip/solver/browser'
