"""Solves a linear program with native HiGHS and prints one line of JSON.

python3 native.py FOLDER METHOD SECONDS    (METHOD: ipm, simplex or hipo)

FOLDER holds what bench/native.ts wrote: shape.json and the arrays as raw numbers. Interior points
are not crossed over to a vertex. A method that this HiGHS was built without is said to be missing;
HiGHS itself would go on with another.
"""

import json
import resource
import sys
import time

import highspy
import numpy as np

folder, method, limit = sys.argv[1], sys.argv[2], float(sys.argv[3])
shape = json.load(open(f"{folder}/shape.json"))


def numbers(name, kind=np.float64):
    return np.fromfile(f"{folder}/{name}.bin", dtype=kind)


def program():
    lp = highspy.HighsLp()
    lp.num_col_ = shape["numCols"]
    lp.num_row_ = shape["numRows"]
    lp.col_cost_ = numbers("colCost")
    lp.col_lower_ = numbers("colLower")
    lp.col_upper_ = numbers("colUpper")
    lp.row_lower_ = numbers("rowLower")
    lp.row_upper_ = numbers("rowUpper")
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = numbers("starts", np.int32)
    lp.a_matrix_.index_ = numbers("indices", np.int32)
    lp.a_matrix_.value_ = numbers("values")
    return lp


def say(**what):
    print(json.dumps(what))


highs = highspy.Highs()
highs.setOptionValue("output_flag", False)
highs.setOptionValue("time_limit", limit)
# "ipm" would let HiGHS choose among its interior point methods; "ipx" is the one always there
named = {"ipm": "ipx"}.get(method, method)
if highs.setOptionValue("solver", named) != highspy.HighsStatus.kOk:
    say(status="not built in", objective=None, iterations=0, seconds=None)
    sys.exit()
highs.setOptionValue("run_crossover", "on" if method == "simplex" else "off")
highs.passModel(program())
cpu, started = time.process_time(), time.perf_counter()
highs.run()
seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
info = highs.getInfo()
status = highs.modelStatusToString(highs.getModelStatus()).lower()
say(
    status=status,
    objective=info.objective_function_value if status == "optimal" else None,
    iterations=max(info.ipm_iteration_count, info.simplex_iteration_count),
    seconds=seconds,
    cpu=cpu,
    megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    version=highs.version(),
)
