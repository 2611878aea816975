"""Solves every PyPSA network in a folder of CSV folders and prints a line of JSON for each.

    python optimise-all.py <folder of folders>

Networks with investment periods are solved as such. `error`: where PyPSA itself fails.
"""

import json
import logging
import sys
import warnings
from pathlib import Path

import pypsa

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

SIZES = {"generators": "p_nom", "links": "p_nom", "lines": "s_nom", "transformers": "s_nom", "stores": "e_nom", "storage_units": "p_nom"}


def solve(folder: Path) -> dict:
    n = pypsa.Network(folder)
    _, condition = n.optimize(
        multi_investment_periods=len(n.investment_periods) > 0,
        include_objective_constant=True,
        log_to_console=False,
        progress=False,
    )
    if condition != "optimal":
        return {"status": condition}
    sizes = {name: getattr(n, name)[f"{nom}_opt"].to_dict() for name, nom in SIZES.items() if len(getattr(n, name)) > 0}
    return {"status": condition, "objective": float(n.objective), "sizes": sizes}


for folder in sorted(Path(sys.argv[1]).iterdir()):
    try:
        answer = solve(folder)
    except Exception as error:  # noqa: BLE001: whatever PyPSA does not get through is told, and left out
        answer = {"error": f"{type(error).__name__}: {error}"[:200]}
    print(json.dumps({"name": folder.name, **answer}), flush=True)
