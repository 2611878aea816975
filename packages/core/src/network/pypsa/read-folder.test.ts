import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv, printCsv, readNumber } from './csv.ts'
import { readPypsaFolder } from './read-folder.ts'
import { PypsaError } from './tables.ts'
import { fromPypsa } from './to-network.ts'
import { writePypsaFolder } from './write-folder.ts'

/** A folder of a bus, a load and a generator, and whatever is said otherwise. */
function folder(files: Record<string, string> = {}): Map<string, string> {
  return new Map(
    Object.entries({
      'snapshots.csv': ',snapshot,objective,stores,generators\n0,a,1,1,1\n1,b,1,1,1\n',
      'buses.csv': 'name,carrier\nn,AC\n',
      'loads.csv': 'name,bus,p_set\nl,n,5\n',
      'generators.csv': 'name,bus,p_nom,marginal_cost\ng,n,10,3\n',
      ...files,
    }),
  )
}

function faultsOf(files: Record<string, string>): readonly string[] {
  try {
    fromPypsa(readPypsaFolder(folder(files)))
  } catch (error) {
    if (error instanceof PypsaError) return error.faults
    throw error
  }
  return []
}

test('what is written is read back as it was', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'ö', ',', '"', '\n', ' ', '1') })
  const table = fc.array(fc.tuple(fc.constant('x'), field, field), { minLength: 1 })
  fc.assert(
    fc.property(table, (rows) => {
      const { header, rows: read } = parseCsv(printCsv(['name', 'b', 'c'], rows))
      expect([header, ...read]).toEqual([['name', 'b', 'c'], ...rows])
    }),
  )
})

test('numbers are read as pandas writes them', () => {
  expect(['1e3', 'inf', '-inf', '', 'True', ' 2 '].map(readNumber)).toEqual([
    1000,
    Infinity,
    -Infinity,
    Number.NaN,
    1,
    2,
  ])
  expect(readNumber('ten')).toBeUndefined()
})

test('a folder survives being read and written', () => {
  const files = folder({ 'generators-p_max_pu.csv': ',g\n0,0.5\n1,inf\n' })
  const once = readPypsaFolder(files)
  expect(readPypsaFolder(writePypsaFolder(once))).toEqual(once)
})

test('a network without snapshots has one, as in PyPSA', () => {
  const files = folder()
  files.delete('snapshots.csv')
  expect(fromPypsa(readPypsaFolder(files)).network.snapshots[0].count).toBe(1)
})

test('unknown attributes and lists are reported once each, and results are not', () => {
  const { unknown } = fromPypsa(
    readPypsaFolder(
      folder({
        'generators.csv': 'name,bus,p_nom,p_nom_opt,my_note\ng,n,10,10,x\nh,n,1,1,y\n',
        'generators-p.csv': ',g\n0,5\n1,5\n',
        'gadgets.csv': 'name\nx\n',
      }),
    ),
  )
  expect(unknown).toEqual([
    'generators, my_note: not known, left out',
    'gadgets: no component of this name is known',
  ])
})

test.each([
  [
    'committable',
    'generators.csv',
    'name,bus,committable\ng,n,True\n',
    'generators "g": committable',
  ],
  ['modular', 'generators.csv', 'name,bus,p_nom_mod\ng,n,5\n', 'generators "g": p_nom_mod'],
  [
    'quadratic',
    'generators.csv',
    'name,bus,marginal_cost_quadratic\ng,n,.1\n',
    'generators "g": marginal_cost_quadratic',
  ],
  ['delayed', 'links.csv', 'name,bus0,bus1,delay\nk,n,n,2\n', 'links "k": delay'],
  [
    'a bus that is not there',
    'links.csv',
    'name,bus0,bus1\nk,n,m\n',
    'links "k": bus1: there is no bus "m"',
  ],
  [
    'no number',
    'generators.csv',
    'name,bus,p_nom\ng,n,many\n',
    'generators "g": p_nom: expected a number, found "many"',
  ],
  [
    'a series too short',
    'loads-p_set.csv',
    ',l\n0,5\n',
    'loads-p_set.csv: 1 values, expected one for each of 2 snapshots',
  ],
  [
    'another kind of constraint',
    'global_constraints.csv',
    'name,type,constant\nc,odd,1\n',
    'global_constraints "c": type "odd"',
  ],
  [
    'piecewise costs',
    'generators-marginal_cost-pw.csv',
    'name\n',
    'generators-marginal_cost-pw.csv: piecewise',
  ],
])('%s is refused by name and field', (_, file, text, sentence) => {
  expect(faultsOf({ [file]: text })).toEqual([expect.stringContaining(sentence)])
})

test('what is refused of a component does not matter while it is not active', () => {
  expect(faultsOf({ 'generators.csv': 'name,bus,committable,active\ng,n,True,False\n' })).toEqual(
    [],
  )
})

test('a blank flag beside given ones is refused: PyPSA would read it as False, not as its default', () => {
  const generators = 'name,bus,p_nom,active\ng,n,10,True\nh,n,10,\n'
  expect(faultsOf({ 'generators.csv': generators })).toEqual([
    'generators "h": active: blank beside others, which PyPSA reads as False; write True or False',
  ])
  const blank = 'name,bus,p_nom,active\ng,n,10,\nh,n,10,\n'
  expect(faultsOf({ 'generators.csv': blank })).toEqual([])
})
