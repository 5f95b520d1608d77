"""In which language a text is written."""

# ruff: noqa: E501 - the texts stand as pages print them

import pytest

from filmgraph.lookups import load_lookups
from filmgraph.mapping.tongue import in_its_language, text_language
from filmgraph.model.program import ProgramRecord, Stated
from filmgraph.source import SourceRecord, Span

TEXTS = {
    "fr": "Chaque hiver, les pêcheuses de l’île sortent dans la nuit pour sauver ce qui reste des filets de leurs pères.",
    "en": "Every winter the women of the island go out at night to save what is left of the nets of their fathers.",
    "de": "Jeden Winter fahren die Frauen der Insel in der Nacht hinaus und retten, was von den Netzen noch übrig ist.",
    "es": "Cada invierno las mujeres de la isla salen por la noche para salvar lo que queda de las redes de sus padres.",
    "pt": "Todos os invernos as mulheres da ilha saem à noite para salvar o que resta das redes dos seus pais.",
    "it": "Ogni inverno le donne dell’isola escono di notte per salvare quello che resta delle reti dei loro padri.",
    "nl": "Elke winter varen de vrouwen van het eiland in de nacht uit om te redden wat er van de netten over is.",
    "ca": "Cada hivern les dones de l’illa surten de nit per salvar el que queda de les xarxes dels seus pares, però amb por.",
    "ru": "Каждую зиму женщины острова выходят в море, чтобы спасти то, что осталось от сетей, и не говорят об этом.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
@pytest.mark.parametrize("declared", [None, "en"])
def test_the_words_of_a_text_tell_its_language_whatever_is_declared(
    language: str, text: str, declared: str | None
) -> None:
    assert text_language(text, declared, load_lookups()) == language


@pytest.mark.parametrize(
    "text", ["", "Documentary", "Reed Song", "La Bande des Quais", "Ana Silva, Karl Weiss, Eva Lind"]
)
def test_a_few_words_or_names_alone_keep_the_declared_language(text: str) -> None:
    assert text_language(text, "fr", load_lookups()) == "fr"
    assert text_language(text, None, load_lookups()) is None


def test_a_declared_tag_that_says_more_is_kept_where_the_words_agree() -> None:
    assert text_language(TEXTS["fr"], "fr-CA", load_lookups()) == "fr-CA"
    assert text_language(TEXTS["en"], "fr-CA", load_lookups()) == "en"


def test_a_declared_language_whose_words_nobody_listed_is_believed() -> None:
    assert text_language(TEXTS["es"], "ast", load_lookups()) == "ast"


def test_a_record_is_in_the_language_of_its_synopsis() -> None:
    text = TEXTS["fr"]
    record = SourceRecord("s", "x", "x.txt", text, language="en")
    program = ProgramRecord(record, synopsis=(Stated(text, text, Span(0, len(text))),))
    assert in_its_language(program, load_lookups()).record.language == "fr"
