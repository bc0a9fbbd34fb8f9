"""polars, lazily, the numbers read as text and cast: python withPolars.py <file>; prints the same line as its peers."""

import sys

import polars as pl

MEASURES = ["Impr.", "Clics", "Coût", "Conversions", "Valeur de conv."]


def number(name: str) -> pl.Expr:
    bare = pl.col(name).str.replace_all("\u202f", "", literal=True)
    return bare.str.replace(",", ".", literal=True).cast(pl.Float64)


groups = (
    pl.scan_csv(sys.argv[1], separator=";", infer_schema=False)
    .select(
        pl.col("Jour").str.to_date("%d/%m/%Y"),
        pl.col("Campagne"),
        *[number(name) for name in MEASURES],
    )
    .group_by("Jour", "Campagne")
    .agg(pl.len().alias("rows"), *[pl.col(name).sum() for name in MEASURES])
    .collect(engine=sys.argv[2])
)
sums = [f"{groups[name].sum():.2f}" for name in MEASURES]
print(groups["rows"].sum(), groups.height, *sums)
