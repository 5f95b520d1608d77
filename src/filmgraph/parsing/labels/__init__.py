"""Labels and what stands behind them: "Directed by X", "YEAR: 2014", "Regie & Buch | Y", codes that a key explains."""
