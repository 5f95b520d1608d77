"""What other tools make of the same nominations. Each returns None where its package is not installed."""

import logging
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from benchmarks.identity.tables import Named

from filmgraph.resolution import NamedThing
from filmgraph.resolution.normal import fold_name
from filmgraph.resolution.person_names import parse_person_name

Clustering = Mapping[str, Hashable]


def nomenklatura_clusters(_: Sequence[NamedThing], known: Mapping[str, Named]) -> Clustering | None:
    """Names that nomenklatura's logic matcher scores at least 0.9, within one surname, joined in chains."""
    if find_spec("nomenklatura") is None:
        return None
    from followthemoney import model
    from nomenklatura.matching import LogicV2, ScoringConfig

    entities: dict[str, Any] = {}
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted({named.thing.name for named in known.values()}):
        entities[name] = model.get_proxy({"id": name, "schema": "Person", "properties": {"name": [name]}})
        blocks[parse_person_name(name).surname].append(name)
    config = ScoringConfig.defaults()
    home: dict[str, str] = {}
    for names in blocks.values():
        for name in names:
            home[name] = name
            for other in names:
                if other in home and other != name:
                    result = LogicV2.compare(entities[name], entities[other], config)
                    if result.score >= 0.9:
                        home[name] = home[other]
                        break
    return {anchor: home[named.thing.name] for anchor, named in known.items()}


def splink_clusters(_: Sequence[NamedThing], known: Mapping[str, Named]) -> Clustering | None:
    """Splink's model, trained without labels on given names, surname, year and job; clusters at 0.95."""
    if find_spec("splink") is None or find_spec("pandas") is None:
        return None
    import pandas as pd
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    rows = pd.DataFrame([_row(anchor, named.thing) for anchor, named in known.items()])
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="anchor",
        blocking_rules_to_generate_predictions=[block_on("surname", "initial")],
        comparisons=[
            cl.JaroWinklerAtThresholds("given", [0.95, 0.88]),
            cl.ExactMatch("name"),
            cl.ExactMatch("job"),
        ],
    )
    linker = Linker(DuckDBAPI().register(rows), settings, log_level=logging.ERROR)
    linker.training.estimate_probability_two_random_records_match([block_on("name")], recall=0.95)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in (block_on("surname", "job"), block_on("surname", "initial")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    pairs = linker.inference.predict(threshold_match_probability=0.95)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(pairs, 0.95).as_pandas_dataframe()
    return dict(zip(clusters["anchor"], clusters["cluster_id"], strict=True))


def _row(anchor: str, thing: NamedThing) -> dict[str, object]:
    parts = parse_person_name(thing.name)
    given = " ".join(parts.given)
    return {
        "anchor": anchor,
        "name": fold_name(thing.name),
        "given": given,
        "surname": parts.surname,
        "initial": given[:1],
        "job": thing.role or "",
        "year": thing.year or 0,
    }
