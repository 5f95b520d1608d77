"""Rows are counted exactly in every format, whatever the strings in them look like."""

import csv
import io

import pyoxigraph
import pytest

from filmgraph.query.formats import RESULT_WRITERS
from filmgraph.query.partial import keep_rows
from filmgraph.query.spool import Spool, SpoolLimitError

TRICKY = '},{ </result><result> \\n\\r\\n \\"},{\\" ,\\t\\n'


def write(form: str, rows: int, most: int, most_bytes: int = 1 << 20) -> bytes:
    values = " ".join(f'"{TRICKY}{number}"' for number in range(rows))
    results = pyoxigraph.Store().query(f"SELECT ?x ?y {{ VALUES ?x {{ {values} }} }}")
    file = io.BytesIO()
    spool = Spool(file, form, most, most_bytes)
    assert not isinstance(results, pyoxigraph.QueryTriples)
    results.serialize(spool, RESULT_WRITERS[form])  # type: ignore[arg-type]
    return file.getvalue()


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
@pytest.mark.parametrize("rows", [1, 7, 600])
def test_as_many_rows_as_allowed_pass_and_one_more_does_not(form: str, rows: int) -> None:
    assert len(write(form, rows, rows)) > 0
    with pytest.raises(SpoolLimitError) as error:
        write(form, rows + 1, rows)
    assert error.value.what == "rows"


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_bytes_are_limited_to_the_byte(form: str) -> None:
    size = len(write(form, 5, 100))
    assert len(write(form, 5, 100, size)) == size
    with pytest.raises(SpoolLimitError) as error:
        write(form, 5, 100, size - 1)
    assert error.value.what == "bytes"


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
@pytest.mark.parametrize("rows", [1, 7])
def test_an_answer_is_cut_after_a_row_and_can_be_read(form: str, rows: int) -> None:
    file = io.BytesIO(write(form, 600, 600))
    keep_rows(file, form, rows)
    whole = file.getvalue().replace(b',"partial":true', b"")
    assert (whole != file.getvalue()) == (form == "json")
    if form == "csv":
        assert [row[0] for row in csv.reader(io.StringIO(whole.decode()))][1:] == [
            row[0] for row in csv.reader(io.StringIO(write(form, rows, 600).decode()))
        ][1:]
        return
    results = pyoxigraph.parse_query_results(whole, RESULT_WRITERS[form])
    assert isinstance(results, pyoxigraph.QuerySolutions)
    assert len(list(results)) == rows
