"""What a user writes beside the records: names of festivals that are one, and corrections."""

from pathlib import Path

from tests.pipeline.catalogues import ask, build_in, write_catalogue

LOOKUP = '["Short Days Festival of Oslo"]\naliases = ["Short Days Film Festival", "Short Days"]\n'
CORRECTION = """\
[[correction]]
record = "salt-raod"
field = "year"
new = "2018"
who = "A. Reader"
why = "Seen on the copy."
"""


def test_the_name_to_keep_is_the_label_of_the_event_and_the_stated_name_another_name(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "lookups").mkdir(exist_ok=True)
    (folder / "lookups" / "events.toml").write_text(LOOKUP)
    build_in(folder)
    rows = ask(
        folder,
        """SELECT ?label ?edition ?other {
          ?edition fg:editionOf ?event . ?event rdfs:label ?label ; schema:alternateName ?other }""",
    )
    assert {row["label"] for row in rows} == {"Short Days Festival of Oslo"}
    assert {row["other"] for row in rows} == {"Short Days Film Festival"}
    editions = ask(folder, "SELECT ?label { ?edition a fg:Edition ; rdfs:label ?label }")
    assert "Short Days Festival of Oslo 2020" in {row["label"] for row in editions}


def test_a_correction_of_a_record_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    folder = write_catalogue(tmp_path)
    (folder / "corrections.toml").write_text(CORRECTION)
    built = build_in(folder)
    assert [issue.message for issue in built.issues if issue.path == "corrections.toml"] == [
        "No record is called “salt-raod”."
    ]
