from filmgraph.model.claim import Claim, Edtf, Kind, Thing
from filmgraph.model.properties import Property
from filmgraph.rdf.labels import claim_label


def test_the_claim_of_an_uncertain_year_is_labelled_in_words() -> None:
    claim = Claim(Thing(Kind.FILM, "k"), Property.DATE_EDTF, Edtf("1963~"), "ca. 1963", ())
    assert claim_label(claim, str) == "date: about 1963"
