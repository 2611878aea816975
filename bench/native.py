"""Solves a linear program with native HiGHS and prints one line of JSON.

python3 native.py FOLDER METHOD    (METHOD: ipm, simplex or hipo)

FOLDER holds what bench/native.ts wrote: shape.json and the arrays as raw numbers.
"""

import json
import sys
import time

import highspy
import numpy as np

folder, method = sys.argv[1], sys.argv[2]
shape = json.load(open(f"{folder}/shape.json"))


def numbers(name, kind=np.float64):
    return np.fromfile(f"{folder}/{name}.bin", dtype=kind)


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

highs = highspy.Highs()
highs.setOptionValue("output_flag", False)
highs.setOptionValue("solver", method)
highs.setOptionValue("run_crossover", "off" if method != "simplex" else "on")
highs.passModel(lp)
started = time.time()
highs.run()
seconds = time.time() - started
info = highs.getInfo()
print(
    json.dumps(
        {
            "status": str(highs.getModelStatus()),
            "objective": info.objective_function_value,
            "iterations": max(info.ipm_iteration_count, info.simplex_iteration_count),
            "seconds": seconds,
        }
    )
)
