"""Names of festivals and prizes that are one, as the lookup files tell. Knows no file."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from filmgraph.lookups import fold
from filmgraph.resolution.normal import event_key, fold_name


@dataclass(frozen=True, slots=True)
class Aliases:
    """For each alias the name that is kept, both in the form in which names are compared.

    The aliases of lookup files come with blanks for apostrophes ("leone d oro"), where names lose them ("leone doro"):
    a name is looked for in both forms.
    """

    events: Mapping[str, str] = field(default_factory=dict)
    awards: Mapping[str, str] = field(default_factory=dict)

    def event(self, name: str) -> str:
        """What an event series is known by: its kept name, years and ordinals aside."""
        key = event_key(name)
        return self.events.get(key) or self.events.get(event_key(fold(name)), key)

    def knows_event(self, name: str) -> bool:
        """Whether a lookup file has this event series."""
        return event_key(name) in self.events or event_key(fold(name)) in self.events

    def knows_award(self, name: str) -> bool:
        """Whether a lookup file has this prize."""
        return fold_name(name) in self.awards or fold_name(fold(name)) in self.awards

    def award(self, name: str) -> str:
        """What a prize is known by: the kept form of its words."""
        key = fold_name(name)
        return self.awards.get(key) or self.awards.get(fold_name(fold(name)), key)


def to_aliases(events: Mapping[str, str], awards: Mapping[str, str]) -> Aliases:
    """Aliases from lookup tables of alias to kept name. An alias that is the kept name of another stays that."""
    return Aliases(
        {event_key(alias): event_key(name) for alias, name in events.items()}
        | {event_key(name): event_key(name) for name in events.values()},
        {fold_name(alias): fold_name(name) for alias, name in awards.items()}
        | {fold_name(name): fold_name(name) for name in awards.values()},
    )
