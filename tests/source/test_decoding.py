"""Bytes to reference text."""

from filmgraph.source.decoding import decode


def test_utf8_with_a_byte_order_mark_loses_the_mark() -> None:
    assert decode(b"\xef\xbb\xbfTitre", "a.txt").text == "Titre"


def test_line_ends_become_lf() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"


def test_latin_1_is_read_and_reported_with_its_line() -> None:
    decoded = decode("Titre : L'été\nAnnée : 2010\n".encode("cp1252"), "a.txt")
    assert decoded.text == "Titre : L'été\nAnnée : 2010\n"
    assert [issue.line for issue in decoded.issues] == [1]
    assert "cp1252" in decoded.issues[0].message


def test_french_with_bullets_dashes_and_quotes_is_western_european_all_the_same() -> None:
    text = "• Forêt gelée – « L’œil »\n• Durée : 52’ – 78’\n• Année : 2014 – 2015\n• Prix “Brûlis” – Noël… •\n"
    assert decode(text.encode("cp1252"), "a.txt").text == text


def test_polish_in_the_encoding_of_central_europe_is_read_in_it() -> None:
    text = "• Żółte łąki – film o ciężkiej pracy kobiet, które żyją w środku miasta.\n• Reżyseria: Łucja Sęk\n" * 3
    decoded = decode(text.encode("cp1250"), "a.txt")
    assert decoded.text == text
    assert "cp1250" in decoded.issues[0].message


def test_cyrillic_is_not_read_as_western_letters_with_accents() -> None:
    text = "Фильм о реке, на которой больше никто не живёт. Режиссёр: Анна Белова. Год: 2014, страна: Россия.\n" * 3
    assert decode(text.encode("cp1251"), "a.txt").text == text


def test_bytes_that_are_no_text_give_an_issue_and_no_text() -> None:
    decoded = decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.txt")
    assert decoded.text == ""
    assert "not text" in decoded.issues[0].message


def test_a_control_character_becomes_one_space_and_an_issue_so_that_offsets_hold() -> None:
    decoded = decode(b"one\ntwo \x07 three\n", "a.txt")
    assert decoded.text == "one\ntwo   three\n"
    assert decoded.issues[0].line == 2


def test_utf16_is_known_by_its_mark() -> None:
    assert decode("Jahr: 2014".encode("utf-16"), "a.txt").text == "Jahr: 2014"


def test_colours_of_a_terminal_are_left_out_with_an_issue() -> None:
    decoded = decode(b"The \x1b[1;31mQuiet\x1b[0m Bay\x07\n", "bay.txt")
    assert decoded.text == "The Quiet Bay \n"
    assert "control characters" in decoded.issues[0].message
