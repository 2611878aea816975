import { PypsaError, type PypsaTables } from '@jarip/core/network'

/** A netCDF file as `n.export_to_netcdf` writes it. */
export async function readNetcdf(path: string): Promise<PypsaTables> {
  throw new PypsaError([`${path}: netCDF is not read yet; export the network as a CSV folder`])
}
