"""Solves a PyPSA network and prints what `jarip network solve --json` prints of it.

    python optimise.py <folder | file.nc> [multi] [netcdf <file>]

`multi`: with investment periods. `netcdf`: only writes the network to a netCDF file.
"""

import json
import logging
import sys
import warnings

import pypsa

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

path, *words = sys.argv[1:]
n = pypsa.Network(path)
if words[:1] == ["netcdf"]:
    n.export_to_netcdf(words[1])
    sys.exit()
status, condition = n.optimize(
    multi_investment_periods="multi" in words, include_objective_constant=True, log_to_console=False, progress=False
)
sizes = {"generators": "p_nom", "links": "p_nom", "lines": "s_nom", "stores": "e_nom", "storage_units": "p_nom"}
print(
    json.dumps(
        {
            "version": pypsa.__version__,
            "status": condition,
            "objective": float(n.objective),
            "objective_constant": float(n.objective_constant),
            "meta": n.meta,
            "sizes": {name: len(getattr(n, name)) for name in sizes},
        }
    )
)
