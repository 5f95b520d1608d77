"""Who is who: named things in, final keys, links with reasons and the new ledger out. Knows no RDF and no store."""

from filmgraph.resolution.aliases import Aliases, to_aliases
from filmgraph.resolution.judgements import Judgement, Judgements, Verdict
from filmgraph.resolution.ledger import Ledger, LedgerLine
from filmgraph.resolution.links import IdentityLink
from filmgraph.resolution.named import NamedThing
from filmgraph.resolution.resolve import Identities, resolve_identities
from filmgraph.resolution.retired import Replacement, Withdrawal

__all__ = [
    "Aliases",
    "Identities",
    "IdentityLink",
    "Judgement",
    "Judgements",
    "Ledger",
    "LedgerLine",
    "NamedThing",
    "Replacement",
    "Verdict",
    "Withdrawal",
    "resolve_identities",
    "to_aliases",
]
