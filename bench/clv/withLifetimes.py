"""One fit of the Python package lifetimes: python withLifetimes.py <summary.csv> <model>; prints what jalon.mjs prints."""

import json
import sys
import time
import warnings

import pandas as pd
from lifetimes import (
    BetaGeoFitter,
    GammaGammaFitter,
    ModifiedBetaGeoFitter,
    ParetoNBDFitter,
)

warnings.simplefilter("ignore")
MODELS = {
    "bg-nbd": BetaGeoFitter,
    "mbg-nbd": ModifiedBetaGeoFitter,
    "pareto-nbd": ParetoNBDFitter,
    "gamma-gamma": GammaGammaFitter,
}
path, model = sys.argv[1:]
data = pd.read_csv(path)
fitter = MODELS[model]()
if model == "gamma-gamma":
    spenders = data[(data["frequency"] > 0) & (data["monetary_value"] > 0)]
    columns = [spenders["frequency"], spenders["monetary_value"]]
else:
    columns = [data["frequency"], data["recency"], data["T"]]
began = time.perf_counter()
fitter.fit(*columns)
seconds = time.perf_counter() - began
print(json.dumps({"seconds": seconds, "customers": len(data), "parameters": dict(fitter.params_)}))
